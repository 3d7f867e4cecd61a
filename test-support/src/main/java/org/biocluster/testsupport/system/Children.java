package org.biocluster.testsupport.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

/// The processes that the launcher of one system started, found by the pid files in its own data directory, so that no
/// stranger is ever hit. Thread-safe.
public final class Children {

	private static final String SUFFIX = ".pid";

	private static final Duration RESTART = Duration.ofSeconds(120);

	private final Path data;

	private final Path directory;

	Children(Path data) {
		this.data = data;
		this.directory = data.resolve("run");
	}

	/// Names of the running children.
	public List<String> names() {
		return files().stream().map(Children::name).filter((name) -> handle(name).isPresent()).sorted().toList();
	}

	/// Process id of a running child.
	public long pid(String name) {
		return handle(name).orElseThrow(() -> new IllegalStateException(name + " isn't running")).pid();
	}

	/// Kills a child with SIGKILL and returns the id of the process that is now gone.
	public long kill9(String name) {
		ProcessHandle process = handle(name).orElseThrow(() -> new IllegalStateException(name + " isn't running"));
		process.destroyForcibly();
		Awaitility.await(name + " is gone").pollInterval(Duration.ofMillis(20)).until(() -> !process.isAlive());
		return process.pid();
	}

	/// Waits until another process runs in place of the former one.
	public long awaitReplaced(String name, long formerPid) {
		return Awaitility.await(name + " is started again")
			.atMost(RESTART)
			.until(() -> handle(name).map(ProcessHandle::pid).orElse(formerPid), (pid) -> pid != formerPid);
	}

	List<ProcessHandle> handles() {
		return files().stream().map(Children::name).map(this::handle).flatMap(Optional::stream).toList();
	}

	private Optional<ProcessHandle> handle(String name) {
		try {
			List<String> lines = Files.readAllLines(this.directory.resolve(name + SUFFIX));
			if (lines.isEmpty()) {
				return Optional.empty();
			}
			return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(this::isOurs);
		}
		catch (java.nio.file.NoSuchFileException ended) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// A process id may have been given to a stranger since the file was written.
	private boolean isOurs(ProcessHandle process) {
		return process.isAlive()
				&& process.info().commandLine().filter((line) -> line.contains(this.data.toString())).isPresent();
	}

	private List<Path> files() {
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(this.directory)) {
			return files.filter((file) -> file.toString().endsWith(SUFFIX)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, name.length() - SUFFIX.length());
	}

}
