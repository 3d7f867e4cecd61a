package org.biocluster.testsupport.system;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.biocluster.testsupport.Platform;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TopicReaderTest {

	private static final Schema SCHEMA = new Schema.Parser()
		.parse("""
				{"type":"record","name":"Fact","fields":[{"name":"type","type":"string"},{"name":"version","type":"long"}]}""");

	@Test
	void readsWhatIsCommittedAndNothingElse() throws Exception {
		createTopic();
		try (KafkaProducer<String, byte[]> producer = producer()) {
			producer.initTransactions();
			send(producer, "Submitted", 1, true);
			send(producer, "Aborted", 2, false);
			send(producer, "Routed", 2, true);
		}
		List<Entry> entries = new TopicReader(Platform.broker().bootstrapServers(), Platform.registry().url(), "read")
			.read();
		assertThat(entries).extracting(Entry::type).containsExactly("Submitted", "Routed");
		assertThat(entries).extracting(Entry::version).containsExactly(1L, 2L);
	}

	private static void createTopic() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", Platform.broker().bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic("read", 1, (short) 1))).all().get();
		}
	}

	private static KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(
				Map.of("bootstrap.servers", Platform.broker().bootstrapServers(), "transactional.id", "writer"),
				new StringSerializer(), new ByteArraySerializer());
	}

	private static void send(KafkaProducer<String, byte[]> producer, String type, long version, boolean commit)
			throws Exception {
		producer.beginTransaction();
		producer.send(new ProducerRecord<>("read", "key", encoded(type, version))).get();
		if (commit) {
			producer.commitTransaction();
		}
		else {
			producer.abortTransaction();
		}
	}

	private static byte[] encoded(String type, long version) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write(ByteBuffer.allocate(5).put((byte) 0).putInt(schemaId()).array());
		GenericRecord fact = new GenericRecordBuilder(SCHEMA).set("type", type).set("version", version).build();
		BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
		new GenericDatumWriter<GenericRecord>(SCHEMA).write(fact, encoder);
		encoder.flush();
		return bytes.toByteArray();
	}

	private static int schemaId() {
		String body = JsonMapper.shared().writeValueAsString(Map.of("schema", SCHEMA.toString()));
		return Http
			.surelySend("POST", Platform.registry().url() + "/apis/ccompat/v7/subjects/read-value/versions", Map.of(),
					body)
			.json()
			.path("id")
			.asInt();
	}

}
