package org.biocluster.wire;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.biocluster.group.GroupMember;
import org.biocluster.group.GroupMembers;
import org.biocluster.language.Language;
import org.biocluster.proposal.Role;
import org.biocluster.topic.Topics;

import static org.assertj.core.api.Assertions.assertThat;

/// A list of members as a version of the future writes it, with a role that this version does not know.
final class NewerMembers {

	private static final String ROLES = "\"AUDITOR\"";

	private NewerMembers() {
	}

	/// Registers the schema of the future and returns a record of it.
	/// @param api address of Confluent's API
	static byte[] writtenBy(Wire wire, String api) throws Exception {
		GroupMembers members = new GroupMembers("RG-OTR-02", 1,
				List.of(new GroupMember("m-1", Role.AUDITOR, "a@biocluster.example", Language.RU, true)),
				Instant.EPOCH);
		byte[] bytes = wire.valueSerializer(Topics.GROUP_MEMBERS).serialize("", members);
		Schema mine = Formats.schemas().get(Topics.GROUP_MEMBERS);
		int id = register(api, mine.toString().replace(ROLES, ROLES + ",\"OBSERVER\""));
		// The symbol of this version stands where the writer's list has the new one.
		Schema writer = new Schema.Parser().parse(mine.toString().replace(ROLES, "\"OBSERVER\"," + ROLES));
		GenericRecord record = new GenericDatumReader<GenericRecord>(mine, writer).read(null,
				DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes(ByteBuffer.allocate(5).put((byte) 0).putInt(id).array());
		BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
		new GenericDatumWriter<GenericRecord>(writer).write(record, encoder);
		encoder.flush();
		return out.toByteArray();
	}

	private static int register(String api, String schema) throws Exception {
		String body = "{\"schema\": \"" + schema.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
		try (HttpClient client = HttpClient.newHttpClient()) {
			HttpResponse<String> answer = client
				.send(HttpRequest.newBuilder(URI.create(api + "/subjects/group-members-value/versions"))
					.header("Content-Type", "application/json")
					.POST(BodyPublishers.ofString(body))
					.build(), BodyHandlers.ofString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			return Integer.parseInt(answer.body().replaceAll("\\D", ""));
		}
	}

}
