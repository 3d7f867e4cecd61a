/// Attached files in a local directory.
@NullMarked
package org.biocluster.attachment.disk;

import org.jspecify.annotations.NullMarked;
