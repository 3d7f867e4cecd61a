package org.biocluster.standalone;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

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

/// The order of starting: every part as soon as what it needs is there, and all else beside it.
final class Startup {

	private final Options options;

	private final DataDirectory data;

	private final RuntimeDirectory runtime;

	private final PostgresServer postgres;

	private final Services services;

	private final Restoration restoration;

	private final SecureRandom random;

	private final Supervisor supervisor;

	private final Progress progress;

	private final StartSteps steps = new StartSteps();

	Startup(Options options, DataDirectory data, RuntimeDirectory runtime, SecureRandom random, Supervisor supervisor,
			Progress progress) {
		this.options = options;
		this.data = data;
		this.runtime = runtime;
		Secrets secrets = new Secrets(data.secrets(), random);
		this.postgres = new PostgresServer(data, runtime, secrets, options.port(Setting.POSTGRES_PORT));
		this.services = new Services(options, data, runtime, secrets, this.postgres.database());
		this.restoration = new Restoration(options, data, this.services,
				new Backups(this.services, data, runtime, this.postgres.database()), supervisor, progress);
		this.random = random;
		this.supervisor = supervisor;
		this.progress = progress;
	}

	/// Returns when everything is ready; false when somebody asked to stop meanwhile.
	boolean run() throws StartFailure, IOException, InterruptedException {
		if (!this.runtime.hasSetUp() && !this.options.infrastructureOnly()) {
			throw new StartFailure("This build has no services: start without --no-build, or with --only infra");
		}
		this.progress.line("Starting Kafka, the schema registry, PostgreSQL and the SMTP server");
		begin();
		return switch (this.steps.await()) {
			case StartOutcome.Ready() -> complete();
			case StartOutcome.Stopped() -> false;
			case StartOutcome.Failed(String reason) -> throw new StartFailure(reason);
		};
	}

	private void begin() throws IOException, InterruptedException {
		CompletableFuture<StartOutcome> kafka = start(Stage.BROKER,
				new Broker(this.data, this.runtime, this.options.port(Setting.KAFKA_PORT),
						this.options.port(Setting.KAFKA_CONTROLLER_PORT), this.options.on(Setting.PEAK), this.random)
					.spec());
		CompletableFuture<StartOutcome> registry = start(Stage.HELPERS, new SchemaRegistry(this.data, this.runtime,
				this.options.port(Setting.REGISTRY_PORT), this.options.port(Setting.REGISTRY_MANAGEMENT_PORT))
			.spec());
		CompletableFuture<StartOutcome> server = start(Stage.DATABASE, this.postgres.spec());
		start(Stage.HELPERS, MailServer.spec(this.data, this.runtime, this.options.port(Setting.SMTP_PORT)));
		CompletableFuture<StartOutcome> database = this.steps.after(List.of(server), this::setUpDatabase);
		if (!this.runtime.hasSetUp()) {
			this.progress.line("No set-up step in this build: no topics and schemas");
			return;
		}
		CompletableFuture<StartOutcome> topics = this.steps.after(
				this.restoration.isWanted() ? List.of(kafka, registry, database) : List.of(kafka, registry),
				this::setUpTopics);
		if (!this.options.infrastructureOnly()) {
			startAfter(List.of(topics), this.services::router);
			startAfter(List.of(topics, database), this.services::desk);
			startAfter(List.of(topics, database), this.services::intake);
			startAfter(List.of(topics, database), this.services::notifier);
		}
	}

	private CompletableFuture<StartOutcome> start(Stage stage, ChildSpec spec) {
		return this.steps.add(this.supervisor.start(stage, spec));
	}

	private void startAfter(List<CompletableFuture<StartOutcome>> needed, Supplier<ChildSpec> service) {
		this.steps.after(needed, () -> this.supervisor.start(Stage.SERVICES, service.get()).join());
	}

	private StartOutcome setUpDatabase() throws StartFailure {
		try {
			this.postgres.database().setUp();
			return new StartOutcome.Ready();
		}
		catch (SQLException ex) {
			throw new StartFailure("The database could not be set up: " + ex.getMessage());
		}
	}

	private StartOutcome setUpTopics() throws StartFailure, IOException, InterruptedException {
		this.restoration.bringBack();
		double began = this.progress.seconds();
		OneShot.Result result = this.supervisor.runToEnd(this.services.setUp());
		if (result.code() != 0) {
			throw new StartFailure("The set-up of topics and schemas failed with exit code " + result.code() + ": "
					+ result.lastWords() + "; log: " + this.data.log("set-up"));
		}
		this.progress.line(
				String.format(Locale.ROOT, "Topics and schemas are set up (%.1f s)", this.progress.seconds() - began));
		this.restoration.foldHistory();
		return new StartOutcome.Ready();
	}

	private boolean complete() throws StartFailure, IOException, InterruptedException {
		if (!this.options.infrastructureOnly()) {
			this.restoration.compare();
			demo();
		}
		return true;
	}

	private void demo() throws InterruptedException {
		if (this.options.on(Setting.DEMO)) {
			try {
				new Demo(this.options.localUrl(Setting.INTAKE_PORT), this.progress).send(this.runtime.samples());
			}
			catch (IOException ex) {
				// An empty system is still of use.
				this.progress.line("Demo: the samples could not be sent: " + ex);
			}
		}
	}

}
