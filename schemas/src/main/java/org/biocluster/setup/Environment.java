package org.biocluster.setup;

import java.nio.file.Path;
import java.util.Map;

import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.kafka.Tls;
import org.biocluster.topic.kafka.UnusableConnectionException;

/// Environment variables, read strictly: every method refuses what it can't read and names the variable.
record Environment(Map<String, String> variables) {

	String required(String name) {
		String value = value(name);
		if (value.isEmpty()) {
			throw new SetupRefusedException(name + " is not set");
		}
		return value;
	}

	int count(String name, String usual) {
		String value = variables.getOrDefault(name, usual).strip();
		if (!value.matches("[1-9][0-9]{0,3}")) {
			throw new SetupRefusedException(name + " is a whole number from 1 to 9999, found " + value);
		}
		return Integer.parseInt(value);
	}

	/// A path of a web address, without the slash at its end.
	String path(String name, String usual) {
		String value = variables.getOrDefault(name, usual).strip();
		if (!value.matches("(/[A-Za-z0-9._~-]+)*/?")) {
			throw new SetupRefusedException(
					name + " is a path such as " + usual + ", or / for Confluent's own registry, found " + value);
		}
		return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
	}

	boolean yes(String name, boolean usual) {
		String value = value(name);
		return switch (value) {
			case "" -> usual;
			case "true" -> true;
			case "false" -> false;
			default -> throw new SetupRefusedException(name + " is true or false, found " + value);
		};
	}

	KafkaConnection kafka() {
		String servers = required("BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS");
		String certificate = value("BIOCLUSTER_KAFKA_TLS_CERTIFICATE");
		String authority = value("BIOCLUSTER_KAFKA_TLS_AUTHORITY");
		try {
			Tls tls = (certificate.isEmpty() && authority.isEmpty()) ? null
					: new Tls(Path.of(certificate), Path.of(authority));
			return new KafkaConnection(servers, tls, yes("BIOCLUSTER_KAFKA_PLAINTEXT_ALLOWED", false));
		}
		catch (UnusableConnectionException e) {
			throw new SetupRefusedException(String.valueOf(e.getMessage()));
		}
	}

	private String value(String name) {
		return variables.getOrDefault(name, "").strip();
	}

}
