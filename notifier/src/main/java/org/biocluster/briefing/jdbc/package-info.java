/// What letters are made of, in PostgreSQL.
@NullMarked
package org.biocluster.briefing.jdbc;

import org.jspecify.annotations.NullMarked;
