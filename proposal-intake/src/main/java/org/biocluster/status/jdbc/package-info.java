/// The view behind the status page, kept in PostgreSQL.
@NullMarked
package org.biocluster.status.jdbc;

import org.jspecify.annotations.NullMarked;
