/// Takes a backup of a running installation and makes an empty one hold it again.
@NullMarked
package org.biocluster.backup;

import org.jspecify.annotations.NullMarked;
