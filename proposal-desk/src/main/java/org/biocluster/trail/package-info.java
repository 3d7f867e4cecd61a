/// The trail of who did what at the desk, also of what failed.
@NullMarked
package org.biocluster.trail;

import org.jspecify.annotations.NullMarked;
