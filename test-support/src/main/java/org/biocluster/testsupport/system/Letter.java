package org.biocluster.testsupport.system;

import java.nio.file.Path;

/// A mail that the system's SMTP server accepted.
///
/// @param text the plain part
public record Letter(Path file, String messageId, String to, String subject, String text) {
}
