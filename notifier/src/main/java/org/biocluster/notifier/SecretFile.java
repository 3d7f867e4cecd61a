package org.biocluster.notifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/// A key in a file: base64url text of at least 32 bytes.
final class SecretFile {

	private SecretFile() {
	}

	static byte[] read(Path file) {
		try {
			return Base64.getUrlDecoder().decode(Files.readString(file).strip());
		}
		catch (IOException ex) {
			throw new IllegalStateException("The key " + file + " can't be read; see biocluster.secrets-directory", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The key " + file + " is no base64url text", ex);
		}
	}

}
