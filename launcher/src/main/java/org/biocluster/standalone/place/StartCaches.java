package org.biocluster.standalone.place;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Ahead-of-time caches, one for each child JVM, with which it starts quicker. They fit one JDK and one set of
/// jars; a JVM whose cache is missing or doesn't fit starts without it.
///
/// @param directory where the files are
/// @param making whether child JVMs make their caches when they end, instead of using them
public record StartCaches(Path directory, boolean making) {

	/// Flags for the JVM of that child.
	public List<String> flags(String child) {
		return this.making ? List.of("-XX:AOTCacheOutput=" + file(child)) : flagsOfHelper(child);
	}

	/// Flags for a short program on the class path of that child, which makes no cache of
	/// its own.
	public List<String> flagsOfHelper(String child) {
		Path file = file(child);
		return Files.isRegularFile(file) ? List.of("-XX:AOTCache=" + file) : List.of();
	}

	private Path file(String child) {
		return this.directory.resolve(child + ".aot");
	}

}
