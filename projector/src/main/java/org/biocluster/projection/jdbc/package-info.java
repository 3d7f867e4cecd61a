/// The schemas of a view, its offsets, its quarantine and its comparison by hash in PostgreSQL.
@NullMarked
package org.biocluster.projection.jdbc;

import org.jspecify.annotations.NullMarked;
