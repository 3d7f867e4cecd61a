package org.biocluster.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import org.biocluster.link.Links;

/// Keys kept as files, each 32 bytes in base64url; the file of links may hold former ones as well.
public final class Secrets {

	private final Path directory;

	public Secrets(Path directory) {
		this.directory = directory;
	}

	/// The keys of links.
	/// @throws IllegalStateException when the file cannot be read or holds no keys
	public Links links() {
		Path file = this.directory.resolve("links.key");
		try {
			return Links.read(Files.readString(file));
		}
		catch (IOException ex) {
			throw unreadable(file, ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The file " + file + " holds no keys: " + ex.getMessage(), ex);
		}
	}

	/// The key in `<name>.key`.
	/// @throws IllegalStateException when the file cannot be read or is no key
	public byte[] key(String name) {
		Path file = this.directory.resolve(name + ".key");
		try {
			byte[] key = Base64.getUrlDecoder().decode(Files.readString(file).strip());
			if (key.length != 32) {
				throw new IllegalStateException("The key in " + file + " has " + key.length + " bytes instead of 32");
			}
			return key;
		}
		catch (IOException ex) {
			throw unreadable(file, ex);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException("The key in " + file + " is not base64url", ex);
		}
	}

	private static IllegalStateException unreadable(Path file, IOException cause) {
		return new IllegalStateException("The key in " + file + " cannot be read; see biocluster.secrets-directory",
				cause);
	}

}
