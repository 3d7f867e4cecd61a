package org.biocluster.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.biocluster.standalone.options.CommandLine;
import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.Directories;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.postgres.PostgresServer;
import org.biocluster.standalone.process.DataLock;
import org.biocluster.standalone.process.Leftovers;
import org.biocluster.standalone.process.Probe;
import org.biocluster.standalone.process.Progress;
import org.biocluster.standalone.process.Supervisor;

/// Makes every later start quick: starts everything once, on free ports of the loopback address and in a directory of
/// its own, shows it the samples, and lets each JVM leave a cache of what it loaded.
final class CacheTraining {

	private static final int FAILED = 1;

	private static final Duration START_LIMIT = Duration.ofMinutes(8);

	/// A cache is made in some ten seconds, on a busy machine in a minute.
	private static final Duration CACHE_LIMIT = Duration.ofMinutes(3);

	private static final int CACHES_AT_ONCE = 2;

	private final RuntimeDirectory runtime;

	private final DataDirectory data;

	private final InstantSource clock;

	private final SecureRandom random;

	CacheTraining(RuntimeDirectory runtime, InstantSource clock, SecureRandom random) {
		this.runtime = runtime;
		this.data = new DataDirectory(runtime.training());
		this.clock = clock;
		this.random = random;
	}

	/// The argument is the directory for the caches.
	static void main(String[] arguments) throws InterruptedException {
		try {
			LauncherConfiguration.cacheTraining().run(Path.of(arguments[0]));
		}
		catch (IOException | UncheckedIOException | StartFailure ex) {
			System.err.println(ex.getMessage());
			System.exit(FAILED);
		}
	}

	private void run(Path caches) throws IOException, StartFailure, InterruptedException {
		Progress progress = new Progress(System.out, this.runtime.root().resolve("training.log"), this.clock);
		boolean alone = clearUp(progress);
		this.data.create();
		if (!alone || !DataLock.tryTake(this.data.run())) {
			throw new StartFailure("Quick starts are being prepared already");
		}
		if (Files.isDirectory(caches)) {
			Directories.delete(caches);
		}
		Files.createDirectories(caches);
		train(caches, progress);
		Directories.delete(this.data.root());
	}

	private void train(Path caches, Progress progress) throws IOException, StartFailure, InterruptedException {
		Supervisor supervisor = new Supervisor(this.data, progress, this.clock, START_LIMIT);
		Thread abort = new Thread(() -> abort(supervisor), "abort");
		Runtime.getRuntime().addShutdownHook(abort);
		PostgresServer.unpackAhead(this.runtime);
		Options options = options();
		Startup startup = new Startup(options, this.data, this.runtime.makingCaches(caches), this.random, supervisor,
				progress);
		if (!startup.run()) {
			throw new StartFailure("Interrupted");
		}
		visit(options);
		progress.line("Making the caches");
		supervisor.stopPatiently(CACHES_AT_ONCE, CACHE_LIMIT);
		report(caches, progress);
		Runtime.getRuntime().removeShutdownHook(abort);
	}

	// A training that is given up has nothing to lose, and no cache is to be made of it.
	private static void abort(Supervisor supervisor) {
		supervisor.kill();
		Runtime.getRuntime().halt(FAILED);
	}

	/// Ends and deletes what a training that was killed left; false when one is going on.
	boolean clearUp(Progress progress) throws IOException {
		if (!Files.isDirectory(this.data.run())) {
			return true;
		}
		if (!DataLock.tryTake(this.data.run())) {
			return false;
		}
		new Leftovers(this.data.root(), this.data.run(), progress, this.clock).end();
		Directories.delete(this.data.root());
		return true;
	}

	private Options options() throws IOException, StartFailure {
		List<String> arguments = new ArrayList<>(
				List.of(Setting.DATA.option() + "=" + this.data.root(), Setting.DEMO.option()));
		List<ServerSocket> free = new ArrayList<>();
		for (Setting port : Options.ports()) {
			ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
			free.add(socket);
			arguments.add(port.option() + "=" + socket.getLocalPort());
		}
		for (ServerSocket socket : free) {
			socket.close();
		}
		return switch (CommandLine.parse(arguments, Map.of())) {
			case CommandLine.Start(Options options) -> options;
			case CommandLine.Invalid(String line) -> throw new StartFailure(line);
			case CommandLine.Help _ -> throw new StartFailure("Nobody asked for help");
		};
	}

	private static void visit(Options options) {
		Stream.of(options.localUrl(Setting.INTAKE_PORT) + "/", options.localUrl(Setting.DESK_PORT) + "/login")
			.map(URI::create)
			.forEach((page) -> Probe.http(page).isReady());
	}

	private static void report(Path caches, Progress progress) throws IOException {
		int count = 0;
		long bytes = 0;
		try (Stream<Path> files = Files.list(caches)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".aot")).toList()) {
				count++;
				bytes += Files.size(file);
			}
		}
		progress.line(count + " caches, " + (bytes >> 20) + " MB");
	}

}
