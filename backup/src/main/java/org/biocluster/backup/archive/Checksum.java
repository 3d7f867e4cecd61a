package org.biocluster.backup.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, hexadecimal.
public final class Checksum {

	private Checksum() {
	}

	/// Of a text in UTF-8.
	public static String of(String text) {
		return HexFormat.of().formatHex(start().digest(text.getBytes(StandardCharsets.UTF_8)));
	}

	static String of(Path file) throws IOException {
		try (DigestInputStream input = new DigestInputStream(Files.newInputStream(file), start())) {
			input.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(input.getMessageDigest().digest());
		}
	}

	static MessageDigest start() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

}
