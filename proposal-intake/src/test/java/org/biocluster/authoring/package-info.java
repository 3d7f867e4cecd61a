/// Tests of what authors may do.
@NullMarked
package org.biocluster.authoring;

import org.jspecify.annotations.NullMarked;
