/// Deliveries in PostgreSQL.
@NullMarked
package org.biocluster.dispatch.jdbc;

import org.jspecify.annotations.NullMarked;
