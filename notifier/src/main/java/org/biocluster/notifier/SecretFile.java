package org.biocluster.notifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.biocluster.link.Links;

/// The file with the keys of links.
final class SecretFile {

	private SecretFile() {
	}

	static Links links(Path file) {
		try {
			return Links.read(Files.readString(file));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The key " + file + " can't be read; see biocluster.secrets-directory", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The file " + file + " holds no keys: " + ex.getMessage(), ex);
		}
	}

}
