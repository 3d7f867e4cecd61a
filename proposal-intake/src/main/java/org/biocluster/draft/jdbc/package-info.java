/// Drafts in PostgreSQL.
@NullMarked
package org.biocluster.draft.jdbc;

import org.jspecify.annotations.NullMarked;
