package org.biocluster.testsupport;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.biocluster.topic.kafka.Tls;

/// The configuration of a broker that is its own controller.
/// @param address where clients reach it
/// @param controllerAddress where it reaches itself
/// @param directory of its data
record BrokerSettings(String address, String controllerAddress, Path directory) {

	/// One broker holds every internal topic, nothing waits for more members, and memory
	/// stays small.
	private static final Map<String, String> SMALL = Map.of("auto.create.topics.enable", "false",
			"offsets.topic.replication.factor", "1", "offsets.topic.num.partitions", "4",
			"transaction.state.log.replication.factor", "1", "transaction.state.log.min.isr", "1",
			"transaction.state.log.num.partitions", "4", "share.coordinator.state.topic.replication.factor", "1",
			"share.coordinator.state.topic.min.isr", "1", "group.initial.rebalance.delay.ms", "0",
			"log.cleaner.dedupe.buffer.size", "4194304");

	/// In plain text and without access rights.
	Properties open() {
		return settings("PLAINTEXT");
	}

	/// As docs/operations.md says a broker has to be.
	Properties secured(Tls tls) {
		Properties settings = settings("SSL");
		settings.put("ssl.keystore.type", "PEM");
		settings.put("ssl.keystore.location", tls.certificate().toString());
		settings.put("ssl.truststore.type", "PEM");
		settings.put("ssl.truststore.location", tls.authority().toString());
		settings.put("ssl.client.auth", "required");
		settings.put("ssl.principal.mapping.rules", "RULE:^CN=([a-z0-9.-]+)$/$1/");
		settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
		settings.put("allow.everyone.if.no.acl.found", "false");
		settings.put("super.users", "User:" + Certificates.BROKER + ";User:" + Broker.SETUP);
		return settings;
	}

	private Properties settings(String protocol) {
		Properties settings = new Properties();
		settings.putAll(SMALL);
		settings.put("process.roles", "broker,controller");
		settings.put("node.id", "1");
		settings.put("controller.quorum.voters", "1@" + this.controllerAddress);
		settings.put("controller.listener.names", "CONTROLLER");
		settings.put("listeners", "SERVICES://" + this.address + ",CONTROLLER://" + this.controllerAddress);
		settings.put("advertised.listeners", "SERVICES://" + this.address);
		settings.put("listener.security.protocol.map", "SERVICES:" + protocol + ",CONTROLLER:" + protocol);
		settings.put("inter.broker.listener.name", "SERVICES");
		settings.put("log.dirs", this.directory.toString());
		return settings;
	}

}
