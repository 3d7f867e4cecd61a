package org.biocluster.standalone.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.biocluster.standalone.process.Tool;

/// How to run PostgreSQL, which refuses to run as root. Not needed for any other user.
sealed interface Unprivileged {

	/// Owner of files that are used in a namespace.
	int ROOT = 0;

	/// The number that means nobody everywhere.
	int NOBODY = 65_534;

	/// Already nobody special.
	record AsIs() implements Unprivileged {
	}

	/// Root in a user namespace where it isn't root; files keep their owner.
	record Namespace() implements Unprivileged {
	}

	/// Root that becomes `nobody`, who must own the files.
	///
	/// @param prefix command that changes the user
	record Nobody(List<String> prefix) implements Unprivileged {
	}

	/// Finds a way that works here.
	static Unprivileged find() throws IOException, InterruptedException {
		if (!"root".equals(System.getProperty("user.name"))) {
			return new AsIs();
		}
		if (Tool.succeeds("unshare", "-U", "true")) {
			return new Namespace();
		}
		List<List<String>> ways = List.of(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
				List.of("runuser", "-u", "nobody", "--"));
		for (List<String> way : ways) {
			if (Tool.succeeds(and(way, List.of("true")).toArray(String[]::new))) {
				return new Nobody(way);
			}
		}
		throw new IOException("PostgreSQL can't run as root, and neither unshare, setpriv nor runuser work here:"
				+ " start as another user");
	}

	/// The command as it must be run.
	default List<String> apply(List<String> command) {
		return switch (this) {
			case AsIs() -> command;
			case Namespace() -> and(List.of("unshare", "-U"), command);
			case Nobody(List<String> prefix) -> and(prefix, command);
		};
	}

	/// Gives the files to the one who will use them; also when another way was used the
	/// last time.
	default void own(Path directory, Path log) throws IOException, InterruptedException {
		switch (this) {
			case AsIs() -> {
			}
			case Namespace() -> chown(directory, ROOT, log);
			case Nobody(List<String> prefix) -> {
				chown(directory, NOBODY, log);
				if (!Tool.succeeds(and(prefix, List.of("test", "-x", directory.toString())).toArray(String[]::new))) {
					throw new IOException("user nobody can't enter " + directory
							+ ": choose a data directory that others may enter, or start as another user");
				}
			}
		}
	}

	private static void chown(Path directory, int user, Path log) throws IOException, InterruptedException {
		try (Stream<Path> files = Files.list(directory)) {
			for (Path file : files.toList()) {
				if (!Files.getAttribute(file, "unix:uid").equals(user)) {
					Tool.run(log, List.of("chown", "-R", Integer.toString(user), file.toString()));
				}
			}
		}
	}

	private static List<String> and(List<String> first, List<String> second) {
		List<String> both = new ArrayList<>(first);
		both.addAll(second);
		return List.copyOf(both);
	}

}
