/// The real SMTP server that keeps every accepted mail as one file.
@NullMarked
package org.biocluster.standalone.mail;

import org.jspecify.annotations.NullMarked;
