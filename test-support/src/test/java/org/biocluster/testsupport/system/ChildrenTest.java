package org.biocluster.testsupport.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ChildrenTest {

	@TempDir
	private Path data;

	@Test
	void killsItsOwnProcess() throws IOException {
		Process own = process("tail -f /dev/null " + this.data + "/own");
		writePid("router", own.pid());
		Children children = new Children(this.data);
		assertThat(children.names()).containsExactly("router");
		assertThat(children.kill9("router")).isEqualTo(own.pid());
		assertThat(children.names()).isEmpty();
	}

	@Test
	void leavesAStrangerWithARecycledIdAlone() throws IOException {
		Process stranger = process("tail -f /dev/null");
		try {
			writePid("router", stranger.pid());
			assertThat(new Children(this.data).handles()).isEmpty();
		}
		finally {
			stranger.destroyForcibly();
		}
	}

	@Test
	void hasNobodyBeforeTheFirstStart() {
		assertThat(new Children(this.data.resolve("nowhere")).names()).isEmpty();
	}

	private void writePid(String name, long pid) throws IOException {
		Path run = Files.createDirectories(this.data.resolve("run"));
		Files.writeString(run.resolve(name + ".pid"), pid + "\nstart\nTERM\n");
	}

	private static Process process(String command) throws IOException {
		return new ProcessBuilder(command.split(" ")).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start();
	}

}
