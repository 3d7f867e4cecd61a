/// Writes to people who get an account.
@NullMarked
package org.biocluster.invitation.mail;

import org.jspecify.annotations.NullMarked;
