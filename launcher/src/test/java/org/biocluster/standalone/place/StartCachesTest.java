package org.biocluster.standalone.place;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class StartCachesTest {

	@TempDir
	Path directory;

	@Test
	void aMissingCacheIsNotAskedFor() {
		StartCaches caches = new StartCaches(this.directory, false);
		assertThat(caches.flags("kafka")).isEmpty();
		assertThat(caches.flagsOfHelper("kafka")).isEmpty();
	}

	@Test
	void whileCachesAreMadeAHelperDoesNotWriteOverTheCacheOfItsChild() {
		StartCaches caches = new StartCaches(this.directory, true);
		assertThat(caches.flags("kafka")).containsExactly("-XX:AOTCacheOutput=" + this.directory.resolve("kafka.aot"));
		assertThat(caches.flagsOfHelper("kafka")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 10, 1_000_000 })
	void aJvmWhoseCacheIsBrokenStartsAllTheSame(int length) throws Exception {
		Files.write(this.directory.resolve("kafka.aot"), new byte[length]);
		assertThat(versionWith(new StartCaches(this.directory, false).flags("kafka")))
			.contains(System.getProperty("java.vm.version"));
	}

	@Test
	void aJvmWhoseCacheWasDeletedMeanwhileStartsAllTheSame() throws Exception {
		Path cache = Files.createFile(this.directory.resolve("kafka.aot"));
		List<String> flags = new StartCaches(this.directory, false).flags("kafka");
		Files.delete(cache);
		assertThat(versionWith(flags)).contains(System.getProperty("java.vm.version"));
	}

	private static String versionWith(List<String> flags) throws Exception {
		assertThat(flags).hasSize(1);
		Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				flags.getFirst(), "--version")
			.redirectErrorStream(true)
			.start();
		String output = java.inputReader().readAllAsString();
		assertThat(java.waitFor()).as(output).isZero();
		return output;
	}

}
