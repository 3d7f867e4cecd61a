package org.biocluster.wire;

import java.io.IOException;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.biocluster.proposal.PrivacyEvent.SubmitterErased;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextKind;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topics;
import org.biocluster.wire.avro.event.ProposalEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// What a version that is older than the writer does. `Reconsidered{ground}` stands for an event of the future; it has
/// the structure of `SubmitterErased{ground}` and of others that exist.
class NewerRecordTest {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static Wire wire;

	@BeforeAll
	static void connect() {
		wire = Wire.connect(MemoryRegistry.settings());
	}

	@AfterAll
	static void close() {
		wire.close();
	}

	@Test
	void stopsAtAnEventThatLooksLikeAKnownOne() throws IOException {
		byte[] bytes = reconsidered("string", "reason");
		assertThat(takenByAvroFor(bytes)).isNotEqualTo("Reconsidered");
		assertThatExceptionOfType(NewerRecordException.class).isThrownBy(() -> read(bytes))
			.withMessageContaining(Topics.PROPOSAL_EVENTS.name());
	}

	@Test
	void stopsAtAnEventThatLooksLikeNoKnownOne() throws IOException {
		byte[] bytes = reconsidered("double", 0.5);
		assertThatExceptionOfType(NewerRecordException.class).isThrownBy(() -> read(bytes));
	}

	@Test
	void stopsAtARoleItDoesNotKnow() throws IOException {
		ObjectNode newer = json();
		String text = newer.toString().replace("\"AUDITOR\"", "\"AUDITOR\",\"OBSERVER\"");
		GenericRecord event = event(new Schema.Parser().parse(text));
		GenericRecord actor = (GenericRecord) event.get("actor");
		actor.put("role", new GenericData.EnumSymbol(actor.getSchema().getField("role").schema(), "OBSERVER"));
		assertThatExceptionOfType(NewerRecordException.class).isThrownBy(() -> read(MemoryRegistry.write(event)));
	}

	@Test
	void takesAnUnknownKindOfTextForAnother() throws IOException {
		Schema mine = Formats.of(Topics.PROPOSAL_TEXTS).value().schema();
		Schema newer = new Schema.Parser().parse(mine.toString().replace("\"TITLE\"", "\"TITLE\",\"SLOGAN\""));
		TextRecord title = new Payload<>(Topics.PROPOSAL_TEXTS, TextRecord.class, Map.of()).complete();
		GenericRecord record = reread(wire.valueSerializer(Topics.PROPOSAL_TEXTS).serialize("", title), mine, newer);
		GenericRecord text = (GenericRecord) record.get("text");
		text.put("kind", new GenericData.EnumSymbol(text.getSchema().getField("kind").schema(), "SLOGAN"));
		Text read = wire.values(Topics.PROPOSAL_TEXTS).deserialize("", MemoryRegistry.write(record)).text();
		assertThat(read.kind()).isEqualTo(TextKind.OTHER);
		assertThat(read.id()).isEqualTo(title.text().id());
	}

	@Test
	void readsAKnownEventOfANewerWriter() throws IOException {
		byte[] bytes = MemoryRegistry.write(event(withReconsidered("string")));
		assertThat(read(bytes)).isEqualTo(erased());
	}

	@Test
	void takesAWriterOfItsOwnVersionThatLiesForGarbage() throws IOException {
		GenericRecord event = event(ProposalEvent.getClassSchema());
		event.put("type", "ConsentWithdrawn");
		assertThatExceptionOfType(UndecodableRecordException.class).isThrownBy(() -> read(MemoryRegistry.write(event)));
	}

	@Test
	void takesANewerWriterThatLiesForGarbage() throws IOException {
		GenericRecord event = event(withReconsidered("string"));
		event.put("type", "Reconsidered");
		assertThatExceptionOfType(UndecodableRecordException.class).isThrownBy(() -> read(MemoryRegistry.write(event)));
	}

	private static RecordedEvent read(byte[] bytes) {
		return wire.values(Topics.PROPOSAL_EVENTS).deserialize(Topics.PROPOSAL_EVENTS.name(), bytes);
	}

	/// What reading by structure alone makes of it.
	private static String takenByAvroFor(byte[] bytes) throws IOException {
		Schema mine = ProposalEvent.getClassSchema();
		ProposalEvent event = new SpecificDatumReader<ProposalEvent>(withReconsidered("string"), mine,
				SpecificData.getForSchema(mine))
			.read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
		return ((IndexedRecord) event.getPayload()).getSchema().getName();
	}

	private static byte[] reconsidered(String type, Object ground) throws IOException {
		Schema newer = withReconsidered(type);
		GenericRecord event = event(newer);
		GenericRecord payload = new GenericData.Record(newer.getField("payload").schema().getTypes().getLast());
		payload.put("ground", ground);
		event.put("type", "Reconsidered");
		event.put("payload", payload);
		return MemoryRegistry.write(event);
	}

	private static RecordedEvent erased() {
		return new Payload<>(Topics.PROPOSAL_EVENTS, SubmitterErased.class, Map.of("event", SubmitterErased.class))
			.random(3);
	}

	private static GenericRecord event(Schema writer) throws IOException {
		byte[] bytes = wire.valueSerializer(Topics.PROPOSAL_EVENTS).serialize("", erased());
		return reread(bytes, ProposalEvent.getClassSchema(), writer);
	}

	private static GenericRecord reread(byte[] bytes, Schema written, Schema as) throws IOException {
		return new GenericDatumReader<GenericRecord>(written, as).read(null,
				DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
	}

	private static ObjectNode json() {
		return (ObjectNode) JSON.readTree(ProposalEvent.getClassSchema().toString());
	}

	private static Schema withReconsidered(String type) {
		ObjectNode schema = json();
		schema.path("fields").forEach((field) -> {
			if (field.path("name").asString().equals("payload")) {
				ObjectNode branch = ((ArrayNode) field.path("type")).addObject()
					.put("type", "record")
					.put("name", "Reconsidered");
				branch.putArray("fields").addObject().put("name", "ground").put("type", type);
			}
		});
		return new Schema.Parser().parse(schema.toString());
	}

}
