package org.biocluster.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.Tls;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// `etc/certificates`, as an operator calls it.
class CertificatesScriptTest {

	@TempDir
	private Path directory;

	@BeforeAll
	static void needsOpenssl() {
		boolean installed = Stream.of(System.getenv("PATH").split(":"))
			.anyMatch((each) -> Files.isExecutable(Path.of(each, "openssl")));
		assumeTrue(installed || "true".equals(System.getenv("CI")), "NOT RUN: openssl is not installed");
	}

	@Test
	void makesWhatBrokerAndClientsNeedAndRenewsIt() throws Exception {
		assertThat(run(directory.toString(), "setup", "broker,127.0.0.1").exitCode()).isZero();
		try (Broker broker = Broker.startSecured(files("broker"))) {
			assertThat(clusterId(broker)).isNotEmpty();
			String before = Files.readString(directory.resolve("setup.pem"));
			assertThat(run(directory.toString(), "setup").exitCode()).isZero();
			assertThat(Files.readString(directory.resolve("setup.pem"))).isNotEqualTo(before);
			assertThat(clusterId(broker)).isNotEmpty();
		}
	}

	@Test
	void keepsKeysFromEverybodyElse() throws Exception {
		assertThat(run(directory.toString(), "setup").exitCode()).isZero();
		for (String secret : List.of("setup.pem", "authority.key")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(secret))))
				.isEqualTo("rw-------");
		}
	}

	@Test
	void refusesANameThatIsNoName() throws Exception {
		Finished refused = run(directory.toString(), "in take");
		assertThat(refused.exitCode()).isEqualTo(64);
		assertThat(refused.output()).contains("found in take");
		assertThat(directory).isEmptyDirectory();
	}

	@Test
	void neverMakesASecondAuthorityBesideTheFirst() throws Exception {
		assertThat(run(directory.toString(), "setup").exitCode()).isZero();
		Files.delete(directory.resolve("authority.key"));
		assertThat(run(directory.toString(), "intake").output()).contains("has no authority.key beside it");
		assertThat(directory.resolve("intake.pem")).doesNotExist();
	}

	private String clusterId(Broker broker) throws Exception {
		try (Admin admin = Admin.create(ClientProperties.admin(broker.connection(files("setup")), "test"))) {
			return admin.describeCluster().clusterId().get();
		}
	}

	private Tls files(String name) {
		return new Tls(directory.resolve(name + ".pem"), directory.resolve("authority.pem"));
	}

	private static Finished run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("biocluster.root"), "etc", "certificates").toString());
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Finished(process.waitFor(), output);
	}

	private record Finished(int exitCode, String output) {
	}

}
