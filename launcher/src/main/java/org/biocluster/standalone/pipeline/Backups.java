package org.biocluster.standalone.pipeline;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.postgres.Database;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.ChildSpec.Preparation;
import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.biocluster.standalone.process.JavaCommand;

/// The program that copies an installation and brings copies back, with the addresses of this one.
public final class Backups {

	private static final int HEAP = 256;

	private static final String NAME = "backup";

	private static final String PROGRAM = "org.biocluster.backup.BackupMain";

	private final Services services;

	private final DataDirectory data;

	private final RuntimeDirectory runtime;

	private final Database database;

	/// Of the installation that these services belong to.
	public Backups(Services services, DataDirectory data, RuntimeDirectory runtime, Database database) {
		this.services = services;
		this.data = data;
		this.runtime = runtime;
		this.database = database;
	}

	/// A command that tells whoever runs it what came of it, and everything else its log.
	public ProcessBuilder command(String... arguments) {
		ProcessBuilder program = new ProcessBuilder(java(NAME, arguments));
		program.environment().putAll(environment());
		return program.redirectOutput(Redirect.INHERIT).redirectError(log().toFile());
	}

	/// Where the reason stands when a command fails.
	public Path log() {
		return this.data.log(NAME);
	}

	/// Brings a copy back into what is empty.
	/// @param options more arguments
	public ChildSpec restore(String copy, List<String> options) {
		List<String> arguments = new ArrayList<>(List.of("restore", copy));
		arguments.addAll(options);
		return step("restore", "Restore", arguments.toArray(String[]::new));
	}

	/// Compares what services made of a copy.
	public ChildSpec verify(String copy) {
		return step("verify", "Comparison with the backup", "verify", copy);
	}

	private ChildSpec step(String name, String title, String... arguments) {
		return new ChildSpec(name, title, java(name, arguments), environment(), StopSignal.TERM, Preparation.NONE,
				() -> true);
	}

	private List<String> java(String name, String... arguments) {
		return new JavaCommand(name, this.data.root(), HEAP).main(this.runtime.setUpClassPath(), PROGRAM, arguments);
	}

	private Map<String, String> environment() {
		Map<String, String> environment = this.services.shared();
		environment.put("BIOCLUSTER_DATABASE_URL", this.database.url());
		environment.put("BIOCLUSTER_DATABASE_USERNAME", this.database.administrator());
		environment.put("BIOCLUSTER_DATABASE_PASSWORD_FILE", this.database.administratorPassword().toString());
		return environment;
	}

}
