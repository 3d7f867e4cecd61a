package org.biocluster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.process.Memory;

/// What a person sees when everything is up.
///
/// @param options where things listen
/// @param data where things are kept
record ReadyTable(Options options, DataDirectory data) {

	String text(double seconds) throws IOException {
		StringBuilder table = new StringBuilder();
		if (!this.options.infrastructureOnly()) {
			row(table, "Form", this.options.publicUrl() + "/");
			row(table, "Status API", this.options.publicUrl() + "/api/v1/proposals/{receipt}");
			row(table, "OpenAPI", this.options.publicUrl() + "/v3/api-docs");
			row(table, "Inbox", this.options.deskUrl() + "/inbox as " + account("CHAIR"));
			row(table, "Administration", this.options.deskUrl() + "/administration as " + account("ADMINISTRATOR"));
			row(table, "Accounts", this.data.accounts() + " (user, password, role, groups)");
		}
		row(table, "Schema registry", this.options.localUrl(Setting.REGISTRY_PORT) + "/apis/ccompat/v7/subjects");
		row(table, "Kafka", Options.LOOPBACK + ":" + this.options.port(Setting.KAFKA_PORT));
		row(table, "PostgreSQL", Options.LOOPBACK + ":" + this.options.port(Setting.POSTGRES_PORT) + "/biocluster");
		row(table, "SMTP", Options.LOOPBACK + ":" + this.options.port(Setting.SMTP_PORT));
		row(table, "Last mail", lastMail().map(Path::toString).orElse("none yet; kept in " + this.data.mail()));
		row(table, "Logs", this.data.logs().toString());
		row(table, "Started in", String.format(Locale.ROOT, "%.1f s, %d MB of memory", seconds, Memory.megabytes()));
		return table.append("  Ctrl-C stops everything; the data stays in ").append(this.data.root()).toString();
	}

	private static void row(StringBuilder table, String what, String where) {
		table.append("  %-16s %s%n".formatted(what, where));
	}

	private String account(String role) throws IOException {
		if (!Files.exists(this.data.accounts())) {
			return "the first " + role.toLowerCase(Locale.ROOT);
		}
		try (Stream<String> lines = Files.lines(this.data.accounts())) {
			return lines.map((line) -> line.split(",", -1))
				.filter((cells) -> cells.length > 2 && cells[2].equals(role))
				.map((cells) -> cells[0] + " (password in the accounts file)")
				.findFirst()
				.orElse("somebody with the role " + role);
		}
	}

	private Optional<Path> lastMail() throws IOException {
		try (Stream<Path> files = Files.list(this.data.mail())) {
			return files.filter((path) -> path.toString().endsWith(".eml")).max(Comparator.naturalOrder());
		}
	}

}
