package org.biocluster.topic.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Files with which a client proves who it is and finds out whom it talks to, both PEM. They are read when a client is
/// made; a new certificate is used after a restart.
/// @param certificate the private key (PKCS #8, not encrypted) and the certificate with its chain; the common name of
/// the certificate is the name that access rights are given to
/// @param authority the certificates of all authorities that are trusted
public record Tls(Path certificate, Path authority) {

	private static final String KEY = "-----BEGIN PRIVATE KEY-----";

	private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";

	/// @throws UnusableConnectionException when a file is not given, can't be read or
	/// holds something else
	public Tls {
		check("biocluster.kafka.tls.certificate", certificate, KEY, CERTIFICATE);
		check("biocluster.kafka.tls.authority", authority, CERTIFICATE);
	}

	/// Host names are verified: that is how Kafka's clients are set unless told
	/// otherwise.
	Map<String, String> settings() {
		return Map.of("security.protocol", "SSL", "ssl.keystore.type", "PEM", "ssl.keystore.location",
				certificate.toString(), "ssl.truststore.type", "PEM", "ssl.truststore.location", authority.toString());
	}

	/// Who binds settings passes null for what is missing.
	private static void check(String setting, @Nullable Path file, String... contents) {
		if (file == null || file.toString().isBlank()) {
			throw new UnusableConnectionException(setting
					+ " is not set. TLS needs both biocluster.kafka.tls.certificate and biocluster.kafka.tls.authority");
		}
		String text = text(setting, file);
		for (String content : contents) {
			if (!text.contains(content)) {
				throw new UnusableConnectionException("The file " + file + " (" + setting + ") has no line " + content
						+ ", so it is not that PEM file");
			}
		}
	}

	private static String text(String setting, Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException e) {
			String reason = Files.exists(file) ? "can't be read by this process, or is no text" : "is not there";
			throw new UnusableConnectionException("The file " + file + " (" + setting + ") " + reason, e);
		}
	}

}
