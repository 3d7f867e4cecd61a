/// Announcements in PostgreSQL.
@NullMarked
package org.biocluster.announcement.jdbc;

import org.jspecify.annotations.NullMarked;
