/// Turns records of topics into values of the domain and back.
@NullMarked
package org.biocluster.wire;

import org.jspecify.annotations.NullMarked;
