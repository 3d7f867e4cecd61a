package org.biocluster.routing.streams;

import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.biocluster.proposal.Effect;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.TextId;
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

	private final Wire wire;

	Writing(Wire wire) {
		this.wire = wire;
	}

	/// Everything the handling of a command writes, in order, for records of this time.
	List<Addressed> encode(Handling handling, long timestamp) {
		List<Addressed> records = encodeFacts(handling, timestamp);
		records.add(encode(handling.outcome(), timestamp));
		return records;
	}

	/// The same without an answer, since nobody asked.
	List<Addressed> encodeFacts(Handling handling, long timestamp) {
		ProposalId proposal = handling.outcome().proposalId();
		List<Addressed> records = new ArrayList<>();
		for (RecordedEvent event : handling.events()) {
			records.add(encode(ProposalRouterTopology.EVENTS, Topics.PROPOSAL_EVENTS, proposal, event, timestamp));
		}
		for (Effect effect : handling.effects()) {
			records.add(encode(proposal, effect, timestamp));
		}
		return records;
	}

	Addressed encode(Outcome outcome, long timestamp) {
		return encode(ProposalRouterTopology.OUTCOMES, Topics.COMMAND_OUTCOMES, outcome.proposalId(), outcome,
				timestamp);
	}

	private Addressed encode(ProposalId proposal, Effect effect, long timestamp) {
		return switch (effect) {
			case Effect.PublishText publish ->
				text(proposal, publish.text().id(), new TextRecord(proposal, publish.text()), timestamp);
			case Effect.RemoveText remove -> text(proposal, remove.text(), null, timestamp);
			case Effect.PublishSubmitter publish ->
				submitter(proposal, new SubmitterRecord(proposal, publish.submitter()), timestamp);
			case Effect.ForgetSubmitter _ -> submitter(proposal, null, timestamp);
		};
	}

	private Addressed text(ProposalId proposal, TextId id, @Nullable TextRecord text, long timestamp) {
		return encode(ProposalRouterTopology.TEXTS, Topics.PROPOSAL_TEXTS, new TextKey(proposal, id), text, timestamp);
	}

	private Addressed submitter(ProposalId proposal, @Nullable SubmitterRecord submitter, long timestamp) {
		return encode(ProposalRouterTopology.SUBMITTERS, Topics.PROPOSAL_SUBMITTERS, proposal, submitter, timestamp);
	}

	private <K, V> Addressed encode(String sink, Topic<K, V> topic, K key, @Nullable V value, long timestamp) {
		Headers headers = new RecordHeaders();
		byte[] keyBytes = wire.keySerializer(topic).serialize(topic.name(), headers, key);
		byte[] valueBytes = value == null ? null : wire.valueSerializer(topic).serialize(topic.name(), headers, value);
		return new Addressed(sink, new Record<>(keyBytes, valueBytes, timestamp, headers));
	}

	/// A record and the sink it goes to.
	record Addressed(String sink, Record<byte[], byte[]> content) {
	}

}
