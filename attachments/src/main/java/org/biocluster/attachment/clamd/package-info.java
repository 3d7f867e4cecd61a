/// Asks the daemon of ClamAV.
@NullMarked
package org.biocluster.attachment.clamd;

import org.jspecify.annotations.NullMarked;
