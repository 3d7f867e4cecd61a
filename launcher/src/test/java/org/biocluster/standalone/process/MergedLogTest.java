package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MergedLogTest {

	@TempDir
	private Path directory;

	private MergedLog merged;

	@BeforeEach
	void begin() throws IOException {
		write("kafka", "of an earlier run\n");
		this.merged = new MergedLog(this.directory);
	}

	@Test
	void putsTheNameOfTheChildInFrontOfEachLine() throws IOException {
		write("kafka", "one\ntwo\n");
		write("notifier", "first\n");
		this.merged.copyNew();

		assertThat(all()).isEqualTo("""
				kafka           | one
				kafka           | two
				notifier        | first
				""");
	}

	@Test
	void waitsForTheEndOfALine() throws IOException {
		write("kafka", "half");
		this.merged.copyNew();
		write("kafka", " and half\n");
		this.merged.copyNew();
		this.merged.copyNew();

		assertThat(all()).isEqualTo("kafka           | half and half\n");
	}

	@Test
	void goesOnWithARotatedLog() throws IOException {
		write("kafka", "before\n");
		this.merged.copyNew();
		Files.writeString(this.directory.resolve("kafka.log"), "new\n");
		this.merged.copyNew();

		assertThat(all()).endsWith("kafka           | new\n");
	}

	private void write(String child, String text) throws IOException {
		Files.writeString(this.directory.resolve(child + ".log"), text, StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
	}

	private String all() throws IOException {
		return Files.readString(this.directory.resolve("all.log"));
	}

}
