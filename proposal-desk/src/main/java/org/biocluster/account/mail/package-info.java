/// Writes to people who get an account.
@NullMarked
package org.biocluster.account.mail;

import org.jspecify.annotations.NullMarked;
