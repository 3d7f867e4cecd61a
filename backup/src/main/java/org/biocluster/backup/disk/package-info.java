/// Attached files into one file of a backup and back.
@NullMarked
package org.biocluster.backup.disk;

import org.jspecify.annotations.NullMarked;
