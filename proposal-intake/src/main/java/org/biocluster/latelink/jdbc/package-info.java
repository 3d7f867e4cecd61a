/// Counts uses of late links in the database.
@NullMarked
package org.biocluster.latelink.jdbc;

import org.jspecify.annotations.NullMarked;
