package org.biocluster.testsupport.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.biocluster.testsupport.Child;
import org.biocluster.testsupport.Ports;

/// What was built, where its data are and on which ports it listens; the same for every start of one system.
///
/// @param runtime directory that the build of the launcher fills
/// @param data directory that is kept between starts
record Installation(Path runtime, Path data, Map<Part, Integer> ports) {

	private static final String LAUNCHER = "org.biocluster.standalone.Launcher";

	/// Everything that listens.
	enum Part {

		INTAKE, DESK, ROUTER, NOTIFIER, KAFKA, KAFKA_CONTROLLER, REGISTRY, REGISTRY_MANAGEMENT, POSTGRES, SMTP;

		String option() {
			return "--" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-port";
		}

	}

	/// The product of this build, with free ports and the given data.
	static Installation on(Path data) {
		Path root = Path.of(System.getProperty("biocluster.root", "..")).toAbsolutePath().normalize();
		Path runtime = root.resolve("launcher/target/runtime");
		if (!Files.isDirectory(runtime.resolve("lib"))) {
			throw new IllegalStateException("Nothing to start in " + runtime + ": package module standalone first");
		}
		Map<Part, Integer> ports = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			ports.put(part, Ports.free());
		}
		return new Installation(runtime, data, ports);
	}

	/// Starts the launcher; what it prints goes to the file.
	Child launch(Path console, List<String> options) {
		return Child.java(this.data, console, command(LAUNCHER, options));
	}

	private List<String> command(String main, List<String> options) {
		List<String> command = new ArrayList<>(List.of("-Xmx96m", "-XX:+UseSerialGC", "-cp",
				this.runtime.resolve("lib") + "/*", main, "--data", this.data.toString(), "--no-rate-limit"));
		this.ports.forEach((part, port) -> command.addAll(List.of(part.option(), port.toString())));
		command.addAll(options);
		return command;
	}

	String url(Part part) {
		return "http://127.0.0.1:" + port(part);
	}

	int port(Part part) {
		return this.ports.getOrDefault(part, 0);
	}

}
