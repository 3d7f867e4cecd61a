/// Mails as SMTP servers want them.
@NullMarked
package org.biocluster.dispatch.mail;

import org.jspecify.annotations.NullMarked;
