package org.biocluster.attachment;

import java.nio.file.Path;

/// The bytes of an attached file.
public record StoredBytes(Path path, long size) {
}
