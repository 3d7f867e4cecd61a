/// Keeps the accounts in the desk's own schema.
@NullMarked
package org.biocluster.account.jdbc;

import org.jspecify.annotations.NullMarked;
