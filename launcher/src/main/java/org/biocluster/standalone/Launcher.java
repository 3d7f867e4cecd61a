package org.biocluster.standalone;

import java.util.List;

import org.biocluster.standalone.options.CommandLine;
import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;

/// What `./standalone` runs.
final class Launcher {

	private static final int WRONG_OPTIONS = 2;

	private Launcher() {
	}

	static void main(String[] arguments) throws InterruptedException {
		int code = switch (CommandLine.parse(List.of(arguments), System.getenv())) {
			case CommandLine.Help(String text) -> {
				System.out.print(text);
				yield 0;
			}
			case CommandLine.Invalid(String line) -> {
				System.err.println(line);
				yield WRONG_OPTIONS;
			}
			case CommandLine.Start(Options options) when options.on(Setting.REBUILD_ROUTER) ->
				LauncherConfiguration.repair(options).rebuildRouter();
			case CommandLine.Start(Options options) when options.has(Setting.BACKUP) ->
				LauncherConfiguration.repair(options).backUp("create", Setting.BACKUP);
			case CommandLine.Start(Options options) when options.has(Setting.LIST_ERASURES) ->
				LauncherConfiguration.repair(options).backUp("erasures", Setting.LIST_ERASURES);
			case CommandLine.Start(Options options) -> LauncherConfiguration.standalone(options).run();
		};
		System.exit(code);
	}

}
