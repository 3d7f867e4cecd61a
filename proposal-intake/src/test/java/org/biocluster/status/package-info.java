/// Tests of what an author sees.
@NullMarked
package org.biocluster.status;

import org.jspecify.annotations.NullMarked;
