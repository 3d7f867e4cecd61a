/// A backup as files: what was taken, how much of it, and how it can be seen that nothing is missing.
@NullMarked
package org.biocluster.backup.archive;

import org.jspecify.annotations.NullMarked;
