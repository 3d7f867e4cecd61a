package org.biocluster.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.biocluster.standalone.options.Setting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// Real broker, registry, database and mail server, killed and brought back.
class StandaloneIT {

	private static final String TOPIC = "kept";

	@TempDir
	Path temporary;

	private LauncherRun launcher;

	@BeforeEach
	void begin() {
		this.launcher = new LauncherRun(this.temporary);
	}

	@AfterEach
	void end() throws InterruptedException {
		this.launcher.cleanUp();
	}

	@Test
	void comesBackFromEveryKillWithItsData() throws Exception {
		this.launcher.start();
		writeToKafka("before the kill");
		write("CREATE TABLE intake_own.kept (word text)");
		write("INSERT INTO intake_own.kept VALUES ('before the kill')");
		sendMail();
		assertThat(this.launcher.data().resolve("mail")).isDirectoryContaining("glob:**.eml");
		assertThat(this.launcher.startSecond()).contains("Another launcher (process ").hasLineCount(1);

		this.launcher.kill("kafka");
		this.launcher.kill("postgres");
		this.launcher.awaitLine("PostgreSQL is up again");
		this.launcher.awaitLine("Kafka is up again");
		assertThat(readFromKafka()).isEqualTo("before the kill");
		assertThat(read("SELECT word FROM intake_own.kept")).isEqualTo("before the kill");

		this.launcher.killItself();
		this.launcher.start();
		assertThat(this.launcher.console()).contains("Ending kafka (process ", "Ending postgres (process ");
		assertThat(readFromKafka()).isEqualTo("before the kill");
		assertThat(read("SHOW data_checksums") + read("SHOW fsync") + read("SHOW synchronous_commit")
				+ read("SHOW full_page_writes"))
			.isEqualTo("onononon");

		assertThat(this.launcher.stop()).isZero();
		assertThat(this.launcher.children()).isEmpty();
		assertThat(PosixFilePermissions.toString(Files
			.getPosixFilePermissions(this.launcher.data().resolve("secrets/intake-db/spring.datasource.password"))))
			.isEqualTo("rw-------");
	}

	private void sendMail() throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", "" + this.launcher.port(Setting.SMTP_PORT));
		MimeMessage message = new MimeMessage(Session.getInstance(properties));
		message.setFrom("no-reply@biocluster.example");
		message.setRecipients(Message.RecipientType.TO, "chair@biocluster.example");
		message.setText("A proposal waits for a decision");
		Transport.send(message);
	}

	private void writeToKafka(String value) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
			admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
		}
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrap()),
				new StringSerializer(), new StringSerializer())) {
			producer.send(new ProducerRecord<>(TOPIC, value)).get(30, TimeUnit.SECONDS);
		}
	}

	private String readFromKafka() {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrap()),
				new StringDeserializer(), new StringDeserializer())) {
			TopicPartition partition = new TopicPartition(TOPIC, 0);
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			return consumer.poll(Duration.ofSeconds(30)).iterator().next().value();
		}
	}

	private String bootstrap() {
		return "127.0.0.1:" + this.launcher.port(Setting.KAFKA_PORT);
	}

	private void write(String sql) throws SQLException, IOException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private String read(String sql) throws SQLException, IOException {
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			assertThat(result.next()).isTrue();
			return result.getString(1);
		}
	}

	private Connection connect() throws SQLException, IOException {
		String password = Files
			.readString(this.launcher.data().resolve("secrets/intake-db/spring.datasource.password"));
		return DriverManager.getConnection(
				"jdbc:postgresql://127.0.0.1:" + this.launcher.port(Setting.POSTGRES_PORT) + "/biocluster", "intake",
				password);
	}

}
