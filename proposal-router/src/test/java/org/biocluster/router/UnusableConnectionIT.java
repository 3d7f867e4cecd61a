package org.biocluster.router;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The router as a process that was given a connection it must not use.
class UnusableConnectionIT {

	@Test
	void endsWithOneLineThatNamesTheFile() throws Exception {
		Process process = start("rebuild", "--biocluster.kafka.tls.certificate=none/router.pem",
				"--biocluster.kafka.tls.authority=none/authority.pem");
		assertThat(fatal(process))
			.isEqualTo("FATAL: The file none/router.pem (biocluster.kafka.tls.certificate) is not there");
	}

	@Test
	void endsBeforePlainTextLeavesTheMachine() throws Exception {
		assertThat(fatal(start("start", "--biocluster.kafka.bootstrap-servers=kafka.biocluster.example:9092")))
			.startsWith("FATAL: Kafka at kafka.biocluster.example:9092 is not on this machine");
	}

	private static Process start(String... arguments) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ProposalRouterApplication.class.getName(), "--server.port=0");
		builder.command().addAll(builder.command().size() - 1, List.of(arguments));
		return builder.redirectErrorStream(true).start();
	}

	private static String fatal(Process process) throws IOException, InterruptedException {
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(output).isEqualTo(78);
		return output.lines().filter((line) -> line.startsWith("FATAL:")).toList().getLast();
	}

}
