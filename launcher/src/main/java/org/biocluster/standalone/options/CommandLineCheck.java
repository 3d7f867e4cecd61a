package org.biocluster.standalone.options;

import java.util.List;

/// Run from source by the `./standalone` script before a build, so that `--help` and a wrong option
/// answer at once. Exit code 0: go on; 2: wrong; 3: help was shown.
final class CommandLineCheck {

	private static final int SHOWN = 3;

	private static final int WRONG = 2;

	private CommandLineCheck() {
	}

	static void main(String[] arguments) {
		switch (CommandLine.parse(List.of(arguments), System.getenv())) {
			case CommandLine.Start _ -> System.exit(0);
			case CommandLine.Help(String text) -> {
				IO.print(text);
				System.exit(SHOWN);
			}
			case CommandLine.Invalid(String line) -> {
				System.err.println(line);
				System.exit(WRONG);
			}
		}
	}

}
