package org.biocluster.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.biocluster.link.Links;

/// Keys kept as files, each 32 bytes in base64url; the file of links may hold former ones as well.
final class Secrets {

	private final Path directory;

	Secrets(Path directory) {
		this.directory = directory;
	}

	/// @throws IllegalStateException when the file is missing or holds no keys
	Links links() {
		Path file = this.directory.resolve("links.key");
		try {
			return Links.read(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key in " + file + " cannot be read", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The file " + file + " holds no keys: " + ex.getMessage(), ex);
		}
	}

	/// @throws IllegalStateException when the file is missing or no key
	byte[] key(String name) {
		Path file = this.directory.resolve(name + ".key");
		try {
			byte[] key = Base64.getUrlDecoder().decode(Files.readString(file).strip());
			if (key.length != 32) {
				throw new IllegalStateException("The key in " + file + " has " + key.length + " bytes instead of 32");
			}
			return key;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The key in " + file + " cannot be read", ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The key in " + file + " is not base64url", ex);
		}
	}

}
