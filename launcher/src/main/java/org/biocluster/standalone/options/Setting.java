package org.biocluster.standalone.options;

import java.util.Arrays;
import java.util.Optional;

/// Everything that can be chosen on the command line or by an environment variable, with its default.
public enum Setting {

	/// Address of the pages people open.
	BIND("--bind", Kind.ADDRESS, "127.0.0.1",
			"address that the form and the desk listen on; all other parts stay on 127.0.0.1"),
	/// Where everything that outlives a run is kept.
	DATA("--data", Kind.DIR, "./data", "directory that is kept between runs"),
	/// Base of the links that experts get.
	PUBLIC_URL("--public-url", Kind.URL, "", "base of links to the form (default: where the form listens)"),
	/// Base of the links that staff get.
	DESK_URL("--desk-url", Kind.URL, "", "base of links to the desk (default: where the desk listens)"),
	/// Where traces go to.
	TRACING_ENDPOINT("--tracing-endpoint", Kind.URL, "",
			"where spans go to by OTLP over HTTP, like http://127.0.0.1:4318/v1/traces (default: nothing is traced)"),
	/// Public form and its REST interface.
	INTAKE_PORT("--intake-port", Kind.PORT, "8080", "form, status pages and REST of proposal-intake"),
	/// Staff pages.
	DESK_PORT("--desk-port", Kind.PORT, "8081", "inbox and administration of proposal-desk"),
	/// Health and metrics of the router.
	ROUTER_PORT("--router-port", Kind.PORT, "8082", "health and metrics of proposal-router"),
	/// Health and metrics of the notifier.
	NOTIFIER_PORT("--notifier-port", Kind.PORT, "8083", "health and metrics of notifier"),
	/// Kafka for clients.
	KAFKA_PORT("--kafka-port", Kind.PORT, "9092", "Kafka broker"),
	/// Kafka for itself.
	KAFKA_CONTROLLER_PORT("--kafka-controller-port", Kind.PORT, "9093", "Kafka controller, internal"),
	/// Schema registry.
	REGISTRY_PORT("--registry-port", Kind.PORT, "8085", "schema registry"),
	/// Health of the schema registry.
	REGISTRY_MANAGEMENT_PORT("--registry-management-port", Kind.PORT, "8086",
			"health of the schema registry, internal"),
	/// Database.
	POSTGRES_PORT("--postgres-port", Kind.PORT, "15432", "PostgreSQL"),
	/// Mail.
	SMTP_PORT("--smtp-port", Kind.PORT, "3025", "SMTP server"),
	/// A filled system to look at.
	DEMO("--demo", Kind.SWITCH, "", "load the sample proposals"),
	/// For load tests.
	NO_RATE_LIMIT("--no-rate-limit", Kind.SWITCH, "", "switch off the limits of the public form"),
	/// For load tests, and for machines with cores to spare.
	PEAK("--peak", Kind.SWITCH, "",
			"let Kafka and the services optimize their code: they start slower and then do about twice as much"),
	/// Start what was built before.
	NO_BUILD("--no-build", Kind.SWITCH, "", "start what was built before, even when sources are newer"),
	/// What a package is made with.
	PREPARE("--prepare", Kind.SWITCH, "",
			"instead of a start: prepare every later one to be quick, which takes some minutes"),
	/// Development of the parts below the services.
	ONLY("--only", Kind.PART, "", "'infra': stop starting after the set-up step, without the services"),
	/// Repair instead of a start.
	REBUILD_ROUTER("--rebuild-router", Kind.SWITCH, "",
			"while Kafka runs and the router refuses to: make its state anew from the history, and end"),
	/// Copy of a running installation.
	BACKUP("--backup", Kind.DIR, "", "while everything runs: copy it into a new directory, and end"),
	/// Start from a copy.
	RESTORE("--restore", Kind.DIR, "", "first make this empty installation hold what --backup copied, then compare"),
	/// With a start from a copy.
	APPLY_ERASURES("--apply-erasures", Kind.FILE, "", "with --restore: do not bring back what this list names"),
	/// What a copy must not bring back.
	LIST_ERASURES("--list-erasures", Kind.FILE, "",
			"while everything runs: write ids of what was erased, for --apply-erasures, and end"),
	/// This list.
	HELP("--help", Kind.SWITCH, "", "show this list");

	private final String option;

	private final Kind kind;

	private final String defaultValue;

	private final String description;

	Setting(String option, Kind kind, String defaultValue, String description) {
		this.option = option;
		this.kind = kind;
		this.defaultValue = defaultValue;
		this.description = description;
	}

	static Optional<Setting> ofOption(String option) {
		return Arrays.stream(values()).filter((setting) -> setting.option.equals(option)).findFirst();
	}

	/// The option as typed.
	public String option() {
		return this.option;
	}

	/// The environment variable that does the same.
	public String variable() {
		return "BIOCLUSTER_" + name();
	}

	/// What this part is called in messages.
	public String description() {
		return this.description;
	}

	String defaultValue() {
		return this.defaultValue;
	}

	Kind kind() {
		return this.kind;
	}

	boolean isSwitch() {
		return this.kind == Kind.SWITCH;
	}

	boolean isPort() {
		return this.kind == Kind.PORT;
	}

	/// What a value must look like; the name is shown in the help.
	enum Kind {

		ADDRESS, DIR, FILE, URL, PORT, PART, SWITCH

	}

}
