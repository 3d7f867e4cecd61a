package org.biocluster.standalone.place;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the build left for the launcher to start.
///
/// @param root absolute directory
/// @param caches for the JVMs that are started from it
public record RuntimeDirectory(Path root, StartCaches caches) {

	/// Uses the caches that were made for it.
	public RuntimeDirectory(Path root) {
		this(root, new StartCaches(root.resolve("caches"), false));
	}

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

	/// The same for JVMs that make their caches in that directory.
	public RuntimeDirectory makingCaches(Path directory) {
		return new RuntimeDirectory(this.root, new StartCaches(directory, true));
	}

	/// Data of the start that caches are made in.
	public Path training() {
		return this.root.resolve("training");
	}

	/// Class path of the schema registry in one piece. The jar it brings to start it
	/// reads classes with a loader of its own, and no cache helps those.
	public String registryClassPath() {
		Path registry = this.root.resolve("registry");
		return Stream
			.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar", "app/*", "lib/boot/*",
					"lib/main/*")
			.map((part) -> registry + "/" + part)
			.collect(Collectors.joining(File.pathSeparator));
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
