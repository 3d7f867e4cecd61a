package org.biocluster.testsupport;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/// A real single-node KRaft broker inside the test's JVM, on free ports and a temporary directory.
///
/// Not thread-safe: one test starts, stops and closes it; any number of clients may use it meanwhile.
public final class Broker implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private final Path directory = Directories.temporary("broker");

	private final int port = Ports.free();

	private final int controllerPort = Ports.free();

	private @Nullable KafkaRaftServer server;

	private Broker() {
	}

	/// Formats the storage and returns when the broker serves requests.
	public static Broker start() {
		Broker broker = new Broker();
		broker.format();
		broker.startServer();
		return broker;
	}

	public String bootstrapServers() {
		return HOST + ":" + this.port;
	}

	/// Stops the broker and keeps its data and its port.
	public void stop() {
		KafkaRaftServer running = this.server;
		if (running != null) {
			running.shutdown();
			running.awaitShutdown();
			this.server = null;
		}
	}

	/// Starts the broker, if need be after a stop, on the same port with the same data.
	public void restart() {
		stop();
		startServer();
	}

	@Override
	public void close() {
		stop();
		Directories.delete(this.directory);
	}

	private void format() {
		try {
			new Formatter().setClusterId(Uuid.randomUuid().toString())
				.setNodeId(1)
				.setControllerListenerName("CONTROLLER")
				.setMetadataLogDirectory(this.directory.toString())
				.addDirectory(this.directory.toString())
				.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
				.run();
		}
		catch (Exception ex) {
			throw new IllegalStateException("The broker's storage can't be formatted", ex);
		}
	}

	private void startServer() {
		KafkaRaftServer started = new KafkaRaftServer(new KafkaConfig(properties(), false), Time.SYSTEM);
		started.startup();
		this.server = started;
	}

	private Properties properties() {
		String listener = "PLAINTEXT://" + bootstrapServers();
		String controller = HOST + ":" + this.controllerPort;
		Properties properties = new Properties();
		properties.put("process.roles", "broker,controller");
		properties.put("node.id", "1");
		properties.put("controller.quorum.voters", "1@" + controller);
		properties.put("controller.listener.names", "CONTROLLER");
		properties.put("listeners", listener + ",CONTROLLER://" + controller);
		properties.put("advertised.listeners", listener);
		properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
		properties.put("inter.broker.listener.name", "PLAINTEXT");
		properties.put("log.dirs", this.directory.toString());
		properties.putAll(testSettings());
		return properties;
	}

	/// One broker holds every internal topic, nothing waits for more members, and memory
	/// stays small.
	private static Properties testSettings() {
		Properties settings = new Properties();
		settings.put("auto.create.topics.enable", "false");
		settings.put("offsets.topic.replication.factor", "1");
		settings.put("offsets.topic.num.partitions", "4");
		settings.put("transaction.state.log.replication.factor", "1");
		settings.put("transaction.state.log.min.isr", "1");
		settings.put("transaction.state.log.num.partitions", "4");
		settings.put("share.coordinator.state.topic.replication.factor", "1");
		settings.put("share.coordinator.state.topic.min.isr", "1");
		settings.put("group.initial.rebalance.delay.ms", "0");
		settings.put("log.cleaner.dedupe.buffer.size", "4194304");
		return settings;
	}

}
