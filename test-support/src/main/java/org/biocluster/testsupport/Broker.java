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
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.kafka.Tls;
import org.jspecify.annotations.Nullable;

/// A real single-node KRaft broker inside the test's JVM, on free ports and a temporary directory: open to everybody on
/// this machine, or secured as an installation has to be.
///
/// Not thread-safe: one test starts, stops and closes it; any number of clients may use it meanwhile.
public final class Broker implements AutoCloseable {

	/// The principal that may do everything on a secured broker.
	public static final String SETUP = "setup";

	private static final String HOST = "127.0.0.1";

	private final Path directory = Directories.temporary("broker");

	private final String address = HOST + ":" + Ports.free();

	private final String controllerAddress = HOST + ":" + Ports.free();

	private final @Nullable Tls tls;

	private @Nullable KafkaRaftServer server;

	private Broker(@Nullable Tls tls) {
		this.tls = tls;
	}

	/// Formats the storage and returns when the broker serves requests.
	public static Broker start() {
		return start(new Broker(null));
	}

	/// The same with TLS on both sides and access rights; nobody but the principal
	/// [#SETUP] has any yet.
	/// @param tls its own files; its principal is [Certificates#BROKER]
	public static Broker startSecured(Tls tls) {
		return start(new Broker(tls));
	}

	private static Broker start(Broker broker) {
		broker.format();
		broker.startServer();
		return broker;
	}

	public String bootstrapServers() {
		return this.address;
	}

	/// How to reach a broker that is open to everybody.
	public KafkaConnection connection() {
		return KafkaConnection.plaintext(this.address);
	}

	/// How somebody who owns these files reaches a secured broker.
	public KafkaConnection connection(Tls tls) {
		return KafkaConnection.secured(this.address, tls);
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

	private Properties settings() {
		BrokerSettings settings = new BrokerSettings(this.address, this.controllerAddress, this.directory);
		return (this.tls == null) ? settings.open() : settings.secured(this.tls);
	}

	private void startServer() {
		KafkaRaftServer started = new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
		started.startup();
		this.server = started;
	}

}
