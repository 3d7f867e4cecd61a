/// What submissions need to remember, in PostgreSQL.
@NullMarked
package org.biocluster.submission.jdbc;

import org.jspecify.annotations.NullMarked;
