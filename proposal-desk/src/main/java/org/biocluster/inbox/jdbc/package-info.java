/// The inbox as a view of the topics in PostgreSQL.
@NullMarked
package org.biocluster.inbox.jdbc;

import org.jspecify.annotations.NullMarked;
