package org.biocluster.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.standalone.pipeline.Backups;
import org.biocluster.standalone.pipeline.Services;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.place.Secrets;
import org.biocluster.standalone.postgres.PostgresServer;

/// Works on an installation that another launcher runs.
final class Repair {

	private static final int FAILED = 1;

	private final Options options;

	private final DataDirectory data;

	private final RuntimeDirectory runtime = RuntimeDirectory.current();

	private final Secrets secrets;

	private final PostgresServer postgres;

	Repair(Options options, SecureRandom random) {
		this.options = options;
		this.data = new DataDirectory(options.data());
		this.secrets = new Secrets(this.data.secrets(), random);
		this.postgres = new PostgresServer(this.data, this.runtime, this.secrets, options.port(Setting.POSTGRES_PORT));
	}

	/// Has the router's state folded from the history. Returns the exit code.
	int rebuildRouter() throws InterruptedException {
		return run(services().routerRebuild());
	}

	/// Has the installation copied, or a list of erasures written. Returns the exit code.
	/// @param command of the program
	/// @param place the setting that says where to
	int backUp(String command, Setting place) throws InterruptedException {
		Backups backups = backups();
		int code = run(backups.command(command, this.options.path(place).toString()));
		if (code != 0) {
			explain(backups.log());
		}
		return code;
	}

	private static void explain(Path log) {
		try (Stream<String> lines = Files.lines(log)) {
			lines.filter((line) -> line.startsWith("FATAL:")).forEach(System.err::println);
		}
		catch (IOException | UncheckedIOException ex) {
			System.err.println("The log can't be read: " + ex.getMessage());
		}
		System.err.println("Log: " + log);
	}

	private Services services() {
		return new Services(this.options, this.data, this.runtime, this.secrets, this.postgres.database());
	}

	private Backups backups() {
		return new Backups(services(), this.data, this.runtime, this.postgres.database());
	}

	private static int run(ProcessBuilder program) throws InterruptedException {
		try {
			return program.start().waitFor();
		}
		catch (IOException ex) {
			System.err.println("The program can't be started: " + ex.getMessage());
			return FAILED;
		}
	}

}
