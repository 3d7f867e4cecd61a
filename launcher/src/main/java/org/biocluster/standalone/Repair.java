package org.biocluster.standalone;

import java.io.IOException;
import java.security.SecureRandom;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.standalone.pipeline.Services;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.place.Secrets;
import org.biocluster.standalone.postgres.PostgresServer;

/// Works on an installation that another launcher runs.
final class Repair {

	private static final int FAILED = 1;

	private final Options options;

	private final SecureRandom random;

	Repair(Options options, SecureRandom random) {
		this.options = options;
		this.random = random;
	}

	/// Has the router's state folded from the history. Returns the exit code.
	int rebuildRouter() throws InterruptedException {
		DataDirectory data = new DataDirectory(this.options.data());
		RuntimeDirectory runtime = RuntimeDirectory.current();
		Secrets secrets = new Secrets(data.secrets(), this.random);
		PostgresServer postgres = new PostgresServer(data, runtime, secrets, this.options.port(Setting.POSTGRES_PORT));
		try {
			return new Services(this.options, data, runtime, secrets, postgres.database()).routerRebuild()
				.start()
				.waitFor();
		}
		catch (IOException ex) {
			System.err.println("The router's rebuild can't be started: " + ex.getMessage());
			return FAILED;
		}
	}

}
