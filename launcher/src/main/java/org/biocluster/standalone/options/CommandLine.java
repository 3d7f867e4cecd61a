package org.biocluster.standalone.options;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a command line and the environment ask for. Options win over the environment.
public sealed interface CommandLine {

	/// Start with these options.
	///
	/// @param options complete and checked
	record Start(Options options) implements CommandLine {
	}

	/// Only explain.
	///
	/// @param text the whole help
	record Help(String text) implements CommandLine {
	}

	/// Nothing can be started.
	///
	/// @param line what is wrong, in one line
	record Invalid(String line) implements CommandLine {
	}

	/// Reads and checks everything that can be checked without touching the machine.
	static CommandLine parse(List<String> arguments, Map<String, String> environment) {
		Map<Setting, String> chosen = fromEnvironment(environment);
		for (int i = 0; i < arguments.size(); i++) {
			String argument = arguments.get(i);
			int equals = argument.indexOf('=');
			String name = (equals < 0) ? argument : argument.substring(0, equals);
			Optional<Setting> found = Setting.ofOption(name);
			if (found.isEmpty()) {
				return new Invalid("Unknown option " + argument + "; ./standalone --help lists all.");
			}
			Setting setting = found.get();
			if (setting.isSwitch()) {
				chosen.put(setting, (equals < 0) ? "true" : argument.substring(equals + 1));
			}
			else if (equals >= 0) {
				chosen.put(setting, argument.substring(equals + 1));
			}
			else if (i + 1 < arguments.size()) {
				chosen.put(setting, arguments.get(++i));
			}
			else {
				return new Invalid("Option " + name + " needs a value (" + setting.kind() + ").");
			}
		}
		return checked(chosen);
	}

	private static Map<Setting, String> fromEnvironment(Map<String, String> environment) {
		Map<Setting, String> chosen = new EnumMap<>(Setting.class);
		for (Setting setting : Setting.values()) {
			String value = environment.get(setting.variable());
			if (value != null && !value.isBlank() && setting != Setting.HELP) {
				chosen.put(setting, value.strip());
			}
		}
		return chosen;
	}

	private static CommandLine checked(Map<Setting, String> chosen) {
		Optional<String> problem = chosen.entrySet()
			.stream()
			.flatMap((choice) -> SettingCheck.problem(choice.getKey(), choice.getValue()).stream())
			.findFirst();
		if (problem.isPresent()) {
			return new Invalid(problem.get());
		}
		Options options = Options.of(chosen);
		if (options.on(Setting.HELP)) {
			return new Help(HelpText.text());
		}
		return samePort(options).<CommandLine>map(Invalid::new).orElseGet(() -> new Start(options));
	}

	private static Optional<String> samePort(Options options) {
		Map<Integer, Setting> seen = new HashMap<>();
		Map<Integer, Set<Setting>> twice = new TreeMap<>();
		for (Setting setting : Options.ports()) {
			Setting first = seen.putIfAbsent(options.port(setting), setting);
			if (first != null) {
				twice.putIfAbsent(options.port(setting), Set.of(first, setting));
			}
		}
		return twice.entrySet()
			.stream()
			.map((clash) -> "Port " + clash.getKey() + " is given twice: "
					+ String.join(" and ", clash.getValue().stream().map(Setting::option).sorted().toList()) + ".")
			.findFirst();
	}

}
