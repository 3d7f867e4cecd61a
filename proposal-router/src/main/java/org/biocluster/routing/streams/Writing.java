package org.biocluster.routing.streams;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;
import org.biocluster.proposal.Effect;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;

/// Encodes all that one command writes before any of it is written, so that a value that cannot be encoded leaves
/// nothing half done.
final class Writing {

	private final Target<ProposalId, RecordedEvent> events;

	private final Target<TextKey, TextRecord> texts;

	private final Target<ProposalId, SubmitterRecord> submitters;

	private final Target<ProposalId, Outcome> outcomes;

	Writing(Wire wire) {
		events = Target.of(ProposalRouterTopology.EVENTS, Topics.PROPOSAL_EVENTS, wire);
		texts = Target.of(ProposalRouterTopology.TEXTS, Topics.PROPOSAL_TEXTS, wire);
		submitters = Target.of(ProposalRouterTopology.SUBMITTERS, Topics.PROPOSAL_SUBMITTERS, wire);
		outcomes = Target.of(ProposalRouterTopology.OUTCOMES, Topics.COMMAND_OUTCOMES, wire);
	}

	/// Everything the handling of a command writes, in order, for records of this time.
	List<Addressed> encode(Handling handling, long timestamp) {
		byte[] proposal = outcomes.key(handling.outcome().proposalId());
		List<Addressed> records = encodeFacts(handling, proposal, timestamp);
		records.add(outcomes.encode(proposal, handling.outcome(), timestamp));
		return records;
	}

	/// The same without an answer, since nobody asked.
	List<Addressed> encodeFacts(Handling handling, long timestamp) {
		return encodeFacts(handling, events.key(handling.outcome().proposalId()), timestamp);
	}

	Addressed encode(Outcome outcome, long timestamp) {
		return outcomes.encode(outcomes.key(outcome.proposalId()), outcome, timestamp);
	}

	/// @param key of every record that stands under the proposal itself
	private List<Addressed> encodeFacts(Handling handling, byte[] key, long timestamp) {
		List<Addressed> records = new ArrayList<>();
		for (RecordedEvent event : handling.events()) {
			records.add(events.encode(key, event, timestamp));
		}
		for (Effect effect : handling.effects()) {
			records.add(encode(handling.outcome().proposalId(), key, effect, timestamp));
		}
		return records;
	}

	private Addressed encode(ProposalId proposal, byte[] key, Effect effect, long timestamp) {
		return switch (effect) {
			case Effect.PublishText publish -> {
				TextRecord text = new TextRecord(proposal, publish.text());
				yield texts.encode(texts.key(text.key()), text, timestamp);
			}
			case Effect.RemoveText remove ->
				texts.encode(texts.key(new TextKey(proposal, remove.text())), null, timestamp);
			case Effect.PublishSubmitter publish ->
				submitters.encode(key, new SubmitterRecord(proposal, publish.submitter()), timestamp);
			case Effect.ForgetSubmitter _ -> submitters.encode(key, null, timestamp);
		};
	}

	/// Where records of one kind go, and how they are written.
	private record Target<K, V>(String sink, String topic, Serializer<K> keys, Serializer<V> values) {

		static <K, V> Target<K, V> of(String sink, Topic<K, V> topic, Wire wire) {
			return new Target<>(sink, topic.name(), wire.keySerializer(topic), wire.valueSerializer(topic));
		}

		byte[] key(K key) {
			return keys.serialize(topic, key);
		}

		Addressed encode(byte[] key, @Nullable V value, long timestamp) {
			byte[] valueBytes = value == null ? null : values.serialize(topic, value);
			return new Addressed(sink, new Record<>(key, valueBytes, timestamp));
		}

	}

	/// A record and the sink it goes to.
	record Addressed(String sink, Record<byte[], byte[]> content) {
	}

}
