package org.biocluster.standalone.kafka;

import java.nio.file.Path;

/// Configuration of the broker.
final class BrokerProperties {

	private static final String TEMPLATE = """
			process.roles=broker,controller
			node.id=1
			controller.quorum.voters=1@127.0.0.1:%2$d
			listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
			advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
			controller.listener.names=CONTROLLER
			listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
			inter.broker.listener.name=PLAINTEXT
			log.dirs=%3$s

			# Only the set-up step creates topics.
			auto.create.topics.enable=false
			num.partitions=4
			default.replication.factor=1
			min.insync.replicas=1
			offsets.topic.replication.factor=1
			offsets.topic.num.partitions=4
			transaction.state.log.replication.factor=1
			transaction.state.log.min.isr=1
			transaction.state.log.num.partitions=4
			share.coordinator.state.topic.replication.factor=1
			share.coordinator.state.topic.min.isr=1
			group.initial.rebalance.delay.ms=0

			# After a kill the broker comes back when its old session has ended; 3 s is too short on a busy machine.
			broker.session.timeout.ms=6000
			broker.heartbeat.interval.ms=1000

			# A system that was off for months finds its offsets again: one year, and the longest an int can say.
			offsets.retention.minutes=525600
			transactional.id.expiration.ms=2147483647

			log.message.timestamp.after.max.ms=3600000
			log.cleaner.dedupe.buffer.size=4194304
			""";

	private BrokerProperties() {
	}

	static String text(int port, int controllerPort, Path storage) {
		return TEMPLATE.formatted(port, controllerPort, storage);
	}

}
