/// The shared look, checked.
@NullMarked
package org.biocluster.look;

import org.jspecify.annotations.NullMarked;
