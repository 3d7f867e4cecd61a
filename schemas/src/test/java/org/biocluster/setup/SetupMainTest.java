package org.biocluster.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SetupMainTest {

	@Test
	void saysInOneFatalLineWhatIsNotConfigured() throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), SetupMain.class.getName());
		builder.environment().keySet().removeIf((name) -> name.startsWith("BIOCLUSTER_"));
		Process process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
		assertThat(output.lines()).filteredOn((line) -> line.startsWith("FATAL:"))
			.containsExactly("FATAL: BIOCLUSTER_KAFKA_BOOTSTRAP_SERVERS is not set");
		assertThat(process.exitValue()).isEqualTo(78);
	}

}
