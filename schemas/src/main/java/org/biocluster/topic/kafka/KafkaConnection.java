package org.biocluster.topic.kafka;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// How a client reaches the brokers, and with TLS who it is; from `biocluster.kafka.*`.
///
/// Without TLS nobody knows who is connected, and everything can be read on the way. That is refused unless all
/// addresses are on this machine or somebody said that it is meant.
/// @param bootstrapServers `host:port`, separated by commas
/// @param tls absent: plain text
/// @param plaintextAllowed whether plain text may leave this machine
public record KafkaConnection(String bootstrapServers, @Nullable Tls tls, boolean plaintextAllowed) {

	private static final Pattern LOOPBACK = Pattern
		.compile("(?:localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]):\\d{1,5}", Pattern.CASE_INSENSITIVE);

	/// @throws UnusableConnectionException when it is neither safe nor meant
	public KafkaConnection {
		if (bootstrapServers == null || bootstrapServers.isBlank()) {
			throw new UnusableConnectionException("biocluster.kafka.bootstrap-servers is not set");
		}
		if (tls == null && !plaintextAllowed) {
			refuseDistant(bootstrapServers);
		}
	}

	/// In plain text, to brokers on this machine.
	public static KafkaConnection plaintext(String bootstrapServers) {
		return new KafkaConnection(bootstrapServers, null, false);
	}

	/// Encrypted, with a certificate on both sides.
	public static KafkaConnection secured(String bootstrapServers, Tls tls) {
		return new KafkaConnection(bootstrapServers, tls, false);
	}

	/// Puts what any Kafka client needs for this connection into its settings.
	public void addTo(Properties properties) {
		properties.put("bootstrap.servers", bootstrapServers);
		properties.putAll((tls == null) ? Map.of("security.protocol", "PLAINTEXT") : tls.settings());
	}

	private static void refuseDistant(String bootstrapServers) {
		List<String> distant = Arrays.stream(bootstrapServers.split(",", -1))
			.map(String::strip)
			.filter((address) -> !LOOPBACK.matcher(address).matches())
			.toList();
		if (!distant.isEmpty()) {
			throw new UnusableConnectionException("Kafka at " + String.join(",", distant)
					+ " is not on this machine, and without TLS anybody on the way could read and write proposals."
					+ " Set biocluster.kafka.tls.certificate and biocluster.kafka.tls.authority"
					+ ", or biocluster.kafka.plaintext-allowed=true where the network itself is trusted");
		}
	}

}
