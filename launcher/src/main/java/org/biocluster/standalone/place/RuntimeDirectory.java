package org.biocluster.standalone.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What the build left for the launcher to start.
///
/// @param root absolute directory
public record RuntimeDirectory(Path root) {

	/// The directory this launcher itself runs from, unless `-Dbiocluster.runtime` names
	/// another.
	public static RuntimeDirectory current() {
		String given = System.getProperty("biocluster.runtime", "");
		Path root = given.isEmpty() ? ownJar().resolve("../..") : Path.of(given);
		return new RuntimeDirectory(root.toAbsolutePath().normalize());
	}

	private static Path ownJar() {
		return Path.of(RuntimeDirectory.class.getProtectionDomain().getCodeSource().getLocation().getPath());
	}

	/// Class path of the launcher and the mail server.
	public String ownClassPath() {
		return this.root.resolve("lib") + "/*";
	}

	/// Class path of the broker.
	public String kafkaClassPath() {
		return kafka() + "/*";
	}

	/// The broker's jars and logging configuration.
	public Path kafka() {
		return this.root.resolve("kafka");
	}

	/// Jar that starts the schema registry.
	public Path registryJar() {
		return this.root.resolve("registry/quarkus-run.jar");
	}

	/// Directory with the packed PostgreSQL.
	public Path postgres() {
		return this.root.resolve("postgres");
	}

	/// Class path of the set-up step.
	public String setUpClassPath() {
		return this.root.resolve("setup") + "/*";
	}

	/// False in a build without the services.
	public boolean hasSetUp() {
		return Files.isDirectory(this.root.resolve("setup"));
	}

	/// Jar with the sample proposals.
	public Path samples() throws IOException {
		try (Stream<Path> jars = Files.list(this.root.resolve("setup"))) {
			return jars.filter((jar) -> jar.getFileName().toString().startsWith("schemas-"))
				.findFirst()
				.orElseThrow(() -> new IOException("No samples in this build"));
		}
	}

	/// Jar of one service, the unpacked one where the build made it.
	public Path service(String name) {
		Path services = this.root.resolve("services");
		Path unpacked = services.resolve(name).resolve(name + ".jar");
		return Files.exists(unpacked) ? unpacked : services.resolve(name + ".jar");
	}

}
