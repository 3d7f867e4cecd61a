package org.biocluster.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import org.biocluster.proposal.ProposalId;
import org.biocluster.text.TextKey;

/// How keys are written: as UTF-8 text in exactly one spelling per key, because partition and compaction compare bytes.
record KeyFormat<K>(Function<String, K> parse) {

	private static final int MAX_BYTES = 200;

	@SuppressWarnings("unchecked")
	static <K> KeyFormat<K> of(Class<K> type) {
		Function<String, ?> parse;
		if (type == ProposalId.class) {
			parse = ProposalId::of;
		}
		else if (type == TextKey.class) {
			parse = TextKey::of;
		}
		else if (type == String.class) {
			parse = Function.identity();
		}
		else {
			throw new IllegalArgumentException("No key is written as " + type.getSimpleName());
		}
		return new KeyFormat<>((Function<String, K>) parse);
	}

	byte[] encode(K key) {
		return key.toString().getBytes(StandardCharsets.UTF_8);
	}

	K decode(String topic, byte[] bytes) {
		if (bytes == null || bytes.length == 0 || bytes.length > MAX_BYTES) {
			throw new UndecodableRecordException(topic, "the key is missing or too long");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
			K key = parse.apply(text);
			if (key.toString().equals(text)) {
				return key;
			}
			throw new UndecodableRecordException(topic, "the key is not in its canonical form");
		}
		catch (CharacterCodingException | IllegalArgumentException e) {
			throw new UndecodableRecordException(topic, "the key is of another form", e);
		}
	}

}
