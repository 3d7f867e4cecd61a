package org.biocluster.standalone;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.biocluster.standalone.demo.Demo;
import org.biocluster.standalone.kafka.Broker;
import org.biocluster.standalone.mail.MailServer;
import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.place.Secrets;
import org.biocluster.standalone.postgres.PostgresServer;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.OneShot;
import org.biocluster.standalone.process.Progress;
import org.biocluster.standalone.process.Stage;
import org.biocluster.standalone.process.StartOutcome;
import org.biocluster.standalone.process.Supervisor;
import org.biocluster.standalone.registry.SchemaRegistry;
import org.biocluster.standalone.pipeline.Backups;
import org.biocluster.standalone.pipeline.Services;

/// The order of starting: infrastructure side by side, the set-up step, the services side by side.
final class Startup {

	private final Options options;

	private final DataDirectory data;

	private final RuntimeDirectory runtime;

	private final Secrets secrets;

	private final SecureRandom random;

	private final Supervisor supervisor;

	private final Progress progress;

	private final List<CompletableFuture<StartOutcome>> starting = new ArrayList<>();

	Startup(Options options, DataDirectory data, RuntimeDirectory runtime, SecureRandom random, Supervisor supervisor,
			Progress progress) {
		this.options = options;
		this.data = data;
		this.runtime = runtime;
		this.secrets = new Secrets(data.secrets(), random);
		this.random = random;
		this.supervisor = supervisor;
		this.progress = progress;
	}

	/// Returns when everything is ready; false when somebody asked to stop meanwhile.
	boolean run() throws StartFailure, IOException, InterruptedException {
		PostgresServer postgres = new PostgresServer(this.data, this.runtime, this.secrets,
				this.options.port(Setting.POSTGRES_PORT));
		Services services = new Services(this.options, this.data, this.runtime, this.secrets, postgres.database());
		Restoration restoration = new Restoration(this.options, this.data, services,
				new Backups(services, this.data, this.runtime, postgres.database()), this.supervisor, this.progress);
		this.progress.line("Starting Kafka, the schema registry, PostgreSQL and the SMTP server");
		startInfrastructure(postgres);
		if (!allReady() || !setUp(postgres, services, restoration)) {
			return false;
		}
		if (this.options.infrastructureOnly()) {
			return true;
		}
		this.progress.line("Starting the four services");
		services.specs().forEach((spec) -> start(Stage.SERVICES, spec));
		if (!allReady()) {
			return false;
		}
		restoration.compare();
		return demo();
	}

	private boolean demo() throws InterruptedException {
		if (this.options.on(Setting.DEMO)) {
			try {
				new Demo(this.options.localUrl(Setting.INTAKE_PORT), this.progress).send(this.runtime.samples());
			}
			catch (IOException ex) {
				// An empty system is still of use.
				this.progress.line("Demo: the samples could not be sent: " + ex);
			}
		}
		return true;
	}

	private void startInfrastructure(PostgresServer postgres) throws IOException, InterruptedException {
		start(Stage.BROKER, new Broker(this.data, this.runtime, this.options.port(Setting.KAFKA_PORT),
				this.options.port(Setting.KAFKA_CONTROLLER_PORT), this.random)
			.spec());
		start(Stage.HELPERS, new SchemaRegistry(this.data, this.runtime, this.options.port(Setting.REGISTRY_PORT),
				this.options.port(Setting.REGISTRY_MANAGEMENT_PORT))
			.spec());
		start(Stage.DATABASE, postgres.spec());
		start(Stage.HELPERS, MailServer.spec(this.data, this.runtime, this.options.port(Setting.SMTP_PORT)));
	}

	private void start(Stage stage, ChildSpec spec) {
		this.starting.add(this.supervisor.start(stage, spec));
	}

	private boolean allReady() throws StartFailure {
		// The first failure ends the waiting for the others.
		CompletableFuture<StartOutcome> firstProblem = new CompletableFuture<>();
		this.starting.forEach((start) -> start.thenAccept((outcome) -> {
			if (!(outcome instanceof StartOutcome.Ready)) {
				firstProblem.complete(outcome);
			}
		}));
		CompletableFuture<?> all = CompletableFuture.allOf(this.starting.toArray(CompletableFuture[]::new));
		CompletableFuture.anyOf(all, firstProblem).join();
		return switch (firstProblem.getNow(new StartOutcome.Ready())) {
			case StartOutcome.Ready() -> true;
			case StartOutcome.Stopped() -> false;
			case StartOutcome.Failed(String reason) -> throw new StartFailure(reason);
		};
	}

	private boolean setUp(PostgresServer postgres, Services services, Restoration restoration)
			throws StartFailure, IOException, InterruptedException {
		try {
			postgres.database().setUp();
		}
		catch (SQLException ex) {
			throw new StartFailure("The database could not be set up: " + ex.getMessage());
		}
		if (!this.runtime.hasSetUp()) {
			if (this.options.infrastructureOnly()) {
				this.progress.line("No set-up step in this build: no topics and schemas");
				return true;
			}
			throw new StartFailure("This build has no services: start without --no-build, or with --only infra");
		}
		restoration.bringBack();
		OneShot.Result result = this.supervisor.runToEnd(services.setUp());
		if (result.code() != 0) {
			throw new StartFailure("The set-up of topics and schemas failed with exit code " + result.code() + ": "
					+ result.lastWords() + "; log: " + this.data.log("set-up"));
		}
		this.progress.line("Topics and schemas are set up");
		restoration.foldHistory();
		return true;
	}

}
