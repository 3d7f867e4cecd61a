/// Measurements of the parts whose speed the product depends on.
@NullMarked
package org.biocluster.benchmarks;

import org.jspecify.annotations.NullMarked;
