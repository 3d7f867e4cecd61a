/// Refusals and failures in words that help.
@NullMarked
package org.biocluster.problem;

import org.jspecify.annotations.NullMarked;
