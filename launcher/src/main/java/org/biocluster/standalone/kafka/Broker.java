package org.biocluster.standalone.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.Directories;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.biocluster.standalone.process.JavaCommand;
import org.biocluster.standalone.process.Probe;
import org.biocluster.standalone.process.Tool;

/// A broker that is its own controller, in a JVM of its own.
public final class Broker {

	private static final String NAME = "kafka";

	private static final String STORAGE = "log";

	private static final int ID_BYTES = 16;

	private static final int HEAP_MEGABYTES = 256;

	private final DataDirectory data;

	private final RuntimeDirectory runtime;

	private final int port;

	private final int controllerPort;

	private final boolean peak;

	private final SecureRandom random;

	/// A broker of this data directory.
	/// @param peak whether it optimizes its code
	public Broker(DataDirectory data, RuntimeDirectory runtime, int port, int controllerPort, boolean peak,
			SecureRandom random) {
		this.data = data;
		this.runtime = runtime;
		this.port = port;
		this.controllerPort = controllerPort;
		this.peak = peak;
		this.random = random;
	}

	/// Where clients connect to.
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	/// How to run it.
	public ChildSpec spec() {
		List<String> command = java().flags(this.runtime.caches().flags(NAME))
			.peak(this.peak)
			.main(this.runtime.kafkaClassPath(), "kafka.Kafka", properties().toString());
		return new ChildSpec(NAME, "Kafka", command, Map.of(), StopSignal.TERM, this::prepare,
				Probe.port("127.0.0.1", this.port));
	}

	private JavaCommand java() {
		return new JavaCommand(NAME, this.data.root(), HEAP_MEGABYTES)
			.flag("-Dlog4j2.configurationFile=" + this.runtime.kafka().resolve("log4j2.xml").toUri());
	}

	private Path properties() {
		return this.data.kafka().resolve("server.properties");
	}

	private Path storage() {
		return this.data.kafka().resolve(STORAGE);
	}

	private void prepare() throws IOException, InterruptedException {
		Directories.makeWhole(this.data.kafka(), STORAGE, this::format);
		Files.writeString(properties(), BrokerProperties.text(this.port, this.controllerPort, storage()));
	}

	private void format(Path directory) throws IOException, InterruptedException {
		Path forFormat = this.data.kafka().resolve("format.properties");
		Files.writeString(forFormat, BrokerProperties.text(this.port, this.controllerPort, directory));
		Tool.run(this.data.log(NAME),
				java().flags(this.runtime.caches().flagsOfHelper(NAME))
					.main(this.runtime.kafkaClassPath(), "kafka.tools.StorageTool", "format", "-t", clusterId(), "-c",
							forFormat.toString()));
		Files.delete(forFormat);
	}

	// Kafka's own form of a random id: 16 bytes in URL-safe base64 that doesn't look like
	// an option.
	private String clusterId() {
		byte[] id = new byte[ID_BYTES];
		this.random.nextBytes(id);
		String text = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
		return text.startsWith("-") ? clusterId() : text;
	}

}
