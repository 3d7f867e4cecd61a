/// The product as a whole, over its external contract only.
@NullMarked
package org.biocluster.endtoend;

import org.jspecify.annotations.NullMarked;
