package org.biocluster.standalone.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Command line of a child JVM, small and quick to fail when memory is gone.
public final class JavaCommand {

	/// A heap that begins whole is also used whole before the first collection.
	private static final int FIRST_SHARE = 4;

	/// In a start of eight JVMs on two cores the optimizing compiler takes as much as all
	/// else together.
	private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

	private static final String BOTH_COMPILERS = "-XX:TieredStopAtLevel=4";

	/// A start cache was made with the quick compiler. What it remembers of that run
	/// keeps the optimizing one from most of what it could do.
	private static final List<String> NO_PROFILES_OF_THE_CACHE = List.of("-XX:+UnlockDiagnosticVMOptions",
			"-XX:-AOTReplayTraining");

	/// A heap that is used whole is looked up in large pages, where the machine has them.
	private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";

	private final List<String> command = new ArrayList<>();

	private final int heapMegabytes;

	/// A JVM of the launcher's own kind.
	public JavaCommand(String child, Path data, int heapMegabytes) {
		this.heapMegabytes = heapMegabytes;
		this.command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		this.command.addAll(List.of("-Dbiocluster.child=" + child, "-Dbiocluster.data=" + data,
				"-Xmx" + heapMegabytes + "m", "-Xms" + heapMegabytes / FIRST_SHARE + "m", "-XX:+UseSerialGC",
				"-XX:+UseCompactObjectHeaders", QUICK_COMPILER, "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
				"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
	}

	/// Also optimizes code that runs often, and begins with the whole heap, which is then
	/// collected less often: slower to start, more memory, and about twice the peak rate.
	/// @param wanted nothing changes when it is not
	public JavaCommand peak(boolean wanted) {
		return wanted ? flag(BOTH_COMPILERS).flags(NO_PROFILES_OF_THE_CACHE)
			.flag("-Xms" + this.heapMegabytes + "m")
			.flag(LARGE_PAGES) : this;
	}

	/// Adds a JVM flag.
	public JavaCommand flag(String flag) {
		this.command.add(flag);
		return this;
	}

	/// Adds JVM flags.
	public JavaCommand flags(List<String> flags) {
		this.command.addAll(flags);
		return this;
	}

	/// Runs a class.
	public List<String> main(String classPath, String mainClass, String... arguments) {
		this.command.addAll(List.of("-cp", classPath, mainClass));
		this.command.addAll(List.of(arguments));
		return List.copyOf(this.command);
	}

	/// Runs a jar.
	public List<String> jar(Path jar, String... arguments) {
		this.command.addAll(List.of("-jar", jar.toString()));
		this.command.addAll(List.of(arguments));
		return List.copyOf(this.command);
	}

}
