/// Files that authors attach to their proposals.
@NullMarked
package org.biocluster.attachment;

import org.jspecify.annotations.NullMarked;
