package org.biocluster.topic.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class KafkaConnectionTest {

	private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----\n";

	private static final String KEY = "-----BEGIN PRIVATE KEY-----\n";

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1:9092", "localhost:1", "[::1]:9092", "127.0.0.1:1, LOCALHOST:2" })
	void isPlainOnThisMachine(String servers) {
		assertThatNoException().isThrownBy(() -> KafkaConnection.plaintext(servers));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kafka:9092", "127.0.0.1:1,kafka:2", "10.0.0.1:9092", "127.0.0.1.example.org:1",
			"localhost.example.org:1", "127.0.0.1:1," })
	void isNotPlainBetweenMachines(String servers) {
		refused(() -> KafkaConnection.plaintext(servers)).withMessageContaining("is not on this machine")
			.withMessageContaining("biocluster.kafka.plaintext-allowed=true");
	}

	@Test
	void isPlainBetweenMachinesWhenThatIsMeant() {
		assertThatNoException().isThrownBy(() -> new KafkaConnection("kafka:9092", null, true));
	}

	@Test
	void saysThatNoServersAreGiven() {
		refused(() -> KafkaConnection.plaintext(" ")).withMessage("biocluster.kafka.bootstrap-servers is not set");
	}

	@Test
	void givesEveryClientItsFilesAndVerifiesHostNames() throws IOException {
		Path certificate = file("intake.pem", KEY + CERTIFICATE);
		Path authority = file("authority.pem", CERTIFICATE);
		Properties properties = ClientProperties
			.admin(KafkaConnection.secured("kafka:9092", new Tls(certificate, authority)), "test");
		assertThat(properties).containsEntry("security.protocol", "SSL")
			.containsEntry("bootstrap.servers", "kafka:9092")
			.containsEntry("ssl.keystore.location", certificate.toString())
			.containsEntry("ssl.truststore.location", authority.toString())
			.doesNotContainKey("ssl.endpoint.identification.algorithm");
	}

	@Test
	void namesTheFileThatIsNotThere() throws IOException {
		Path authority = file("authority.pem", CERTIFICATE);
		refused(() -> new Tls(directory.resolve("intake.pem"), authority)).withMessage(
				"The file " + directory.resolve("intake.pem") + " (biocluster.kafka.tls.certificate) is not there");
	}

	@Test
	void namesTheFileThatHoldsNoKey() throws IOException {
		Path certificate = file("intake.pem", CERTIFICATE);
		refused(() -> new Tls(certificate, certificate)).withMessageContaining(certificate.toString())
			.withMessageContaining("-----BEGIN PRIVATE KEY-----");
	}

	@Test
	void namesTheFileThatIsADirectory() {
		refused(() -> new Tls(directory, directory)).withMessageContaining(directory.toString())
			.withMessageContaining("can't be read");
	}

	@Test
	void needsBothFiles() throws IOException {
		Path certificate = file("intake.pem", KEY + CERTIFICATE);
		refused(() -> new Tls(certificate, Path.of("")))
			.withMessageStartingWith("biocluster.kafka.tls.authority is not set");
	}

	@Test
	void isFoundBehindTheFailureOfAStart() {
		Throwable failure = new IllegalStateException(
				new IllegalArgumentException(new UnusableConnectionException("why")));
		assertThat(FatalStart.reason(failure)).contains("why");
		assertThat(FatalStart.reason(new IllegalStateException())).isEmpty();
	}

	private Path file(String name, String content) throws IOException {
		return Files.writeString(directory.resolve(name), content);
	}

	private static ThrowableAssertAlternative<UnusableConnectionException> refused(ThrowingCallable call) {
		return assertThatExceptionOfType(UnusableConnectionException.class).isThrownBy(call);
	}

}
