package org.biocluster.standalone.pipeline;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.place.Secrets;
import org.biocluster.standalone.postgres.Database;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.ChildSpec.Preparation;
import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.biocluster.standalone.process.JavaCommand;
import org.biocluster.standalone.process.Probe;

/// The set-up step and the four services, each with the environment it is given.
public final class Services {

	private static final int LARGE = 256;

	private static final int SMALL = 192;

	private static final List<String> KEYS = List.of("links.key", "content.key", "form.key");

	private final Options options;

	private final DataDirectory data;

	private final RuntimeDirectory runtime;

	private final Secrets secrets;

	private final Database database;

	/// Services of this data directory.
	public Services(Options options, DataDirectory data, RuntimeDirectory runtime, Secrets secrets, Database database) {
		this.options = options;
		this.data = data;
		this.runtime = runtime;
		this.secrets = secrets;
		this.database = database;
	}

	/// The step that creates topics and registers schemas; it ends by itself.
	public ChildSpec setUp() {
		List<String> command = new JavaCommand("set-up", this.data.root(), SMALL)
			.flags(this.runtime.caches().flags("set-up"))
			.main(this.runtime.setUpClassPath(), "org.biocluster.setup.SetupMain");
		return new ChildSpec("set-up", "Set-up of topics and schemas", command, shared(), StopSignal.TERM,
				Preparation.NONE, () -> true);
	}

	/// Takes proposals; needs the database.
	public ChildSpec intake() {
		Map<String, String> environment = withDatabase("intake");
		environment.put("BIOCLUSTER_RATE_LIMIT_ENABLED", limited());
		return service("proposal-intake", "Intake", Setting.INTAKE_PORT, LARGE, environment);
	}

	/// The command that makes the router's state anew; it speaks to whoever runs it and
	/// ends by itself.
	public ProcessBuilder routerRebuild() {
		ProcessBuilder rebuild = new ProcessBuilder(routerRebuildCommand());
		rebuild.environment().putAll(routing());
		return rebuild.inheritIO();
	}

	/// The same as a step of the start.
	public ChildSpec routerRebuildStep() {
		return new ChildSpec("router-rebuild", "Router's state", routerRebuildCommand(), routing(), StopSignal.TERM,
				Preparation.NONE, () -> true);
	}

	private List<String> routerRebuildCommand() {
		return new JavaCommand("router-rebuild", this.data.root(), LARGE)
			.flags(this.runtime.caches().flagsOfHelper("proposal-router"))
			.jar(this.runtime.service("proposal-router"), "rebuild");
	}

	private Map<String, String> routing() {
		Map<String, String> environment = shared();
		environment.put("BIOCLUSTER_ROUTER_STATE_DIRECTORY", this.data.routerState().toString());
		return environment;
	}

	/// Decides; needs no database.
	public ChildSpec router() {
		Map<String, String> environment = routing();
		return service("proposal-router", "Router", Setting.ROUTER_PORT, LARGE, environment);
	}

	/// Sends mail; needs the database.
	public ChildSpec notifier() {
		Map<String, String> environment = withMail("notifier");
		environment.put("BIOCLUSTER_RATE_LIMIT_ENABLED", limited());
		return service("notifier", "Notifier", Setting.NOTIFIER_PORT, SMALL, environment);
	}

	/// Shows proposals to staff; needs the database.
	public ChildSpec desk() {
		Map<String, String> environment = withMail("desk");
		environment.put("BIOCLUSTER_DESK_ACCOUNTS_FILE", this.data.accounts().toString());
		environment.put("BIOCLUSTER_RATE_LIMIT_ENABLED", limited());
		return service("proposal-desk", "Desk", Setting.DESK_PORT, LARGE, environment);
	}

	private String limited() {
		return Boolean.toString(!this.options.on(Setting.NO_RATE_LIMIT));
	}

	private Map<String, String> withMail(String role) {
		Map<String, String> environment = withDatabase(role);
		environment.put("SPRING_MAIL_HOST", Options.LOOPBACK);
		environment.put("SPRING_MAIL_PORT", this.options.text(Setting.SMTP_PORT));
		environment.put("BIOCLUSTER_MAIL_FROM", "no-reply@biocluster.example");
		return environment;
	}

	private Map<String, String> withDatabase(String role) {
		KEYS.forEach(this.secrets::get);
		Map<String, String> environment = shared();
		environment.put("SPRING_DATASOURCE_URL", this.database.url());
		environment.put("SPRING_DATASOURCE_USERNAME", role);
		environment.put("SPRING_CONFIG_IMPORT", "configtree:" + this.database.configurationOf(role) + "/");
		// A pool that fills itself ahead of need costs a server process and a key
		// derivation for each connection.
		environment.put("SPRING_DATASOURCE_HIKARI_MINIMUM_IDLE", "2");
		return environment;
	}

	/// Where brokers and registry are, and what all share.
	Map<String, String> shared() {
		Map<String, String> environment = new TreeMap<>();
		environment.put("BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + this.options.port(Setting.KAFKA_PORT));
		environment.put("BIOCLUSTER_REGISTRY_URL", this.options.localUrl(Setting.REGISTRY_PORT));
		environment.put("BIOCLUSTER_TOPICS_PARTITIONS", "4");
		environment.put("BIOCLUSTER_TOPICS_REPLICATION", "1");
		environment.put("BIOCLUSTER_PUBLIC_URL", this.options.publicUrl());
		environment.put("BIOCLUSTER_DESK_URL", this.options.deskUrl());
		environment.put("BIOCLUSTER_SECRETS_DIRECTORY", this.secrets.directory().toString());
		environment.put("BIOCLUSTER_ATTACHMENTS_DIRECTORY", this.data.attachments().toString());
		environment.put("BIOCLUSTER_TRACING_ENDPOINT", this.options.text(Setting.TRACING_ENDPOINT));
		return environment;
	}

	private ChildSpec service(String name, String title, Setting port, int heap, Map<String, String> environment) {
		environment.put("SERVER_PORT", this.options.text(port));
		environment.put("SERVER_ADDRESS", this.options.address(port));
		List<String> command = new JavaCommand(name, this.data.root(), heap).flags(this.runtime.caches().flags(name))
			.peak(this.options.on(Setting.PEAK))
			.jar(this.runtime.service(name));
		URI ready = URI.create(this.options.localUrl(port) + "/actuator/health/readiness");
		return new ChildSpec(name, title, command, environment, StopSignal.TERM, Preparation.NONE, Probe.http(ready));
	}

}
