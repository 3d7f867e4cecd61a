package org.biocluster.standalone.options;

/// The text of `--help`, made from the settings so that it can't miss one.
final class HelpText {

	private HelpText() {
	}

	static String text() {
		StringBuilder text = new StringBuilder("""
				Usage: ./standalone [options]

				Builds when sources are newer than the last build, then starts Kafka, the schema registry,
				PostgreSQL, an SMTP server and the four services on this machine. Ready when the line
				"Ready" is printed. Ctrl-C or SIGTERM stops everything; the data is kept.

				Options (each also as an environment variable):
				""");
		for (Setting setting : Setting.values()) {
			String option = setting.isSwitch() ? setting.option() : setting.option() + " " + setting.kind();
			text.append("  %-34s %s%s%n".formatted(option, setting.description(), shownDefault(setting)));
			if (setting != Setting.HELP) {
				text.append("  %-34s %s%n".formatted("", setting.variable()));
			}
		}
		return text.append("\nExit codes: 0 stopped on request, 1 could not start, 2 wrong options.\n").toString();
	}

	private static String shownDefault(Setting setting) {
		return setting.defaultValue().isEmpty() ? "" : " (default " + setting.defaultValue() + ")";
	}

}
