package org.biocluster.projection;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.proposal.Effect;
import org.biocluster.proposal.RandomHistory;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

/// What the topics of proposals hold after random lives of many proposals.
public final class RandomRecords {

	private static final int PARTITIONS = 4;

	private RandomRecords() {
	}

	/// The same for the same arguments.
	/// @param requests for all proposals together
	public static List<ViewRecord<?, ?>> of(long seed, int proposals, int requests) {
		List<ViewRecord<?, ?>> records = new ArrayList<>();
		for (RandomHistory.Step step : RandomHistory.of(seed, proposals, requests)) {
			step.events().forEach((event) -> add(records, step, Topics.PROPOSAL_EVENTS, step.proposal(), event));
			for (Effect effect : step.effects()) {
				switch (effect) {
					case Effect.PublishText published ->
						add(records, step, Topics.PROPOSAL_TEXTS, new TextKey(step.proposal(), published.text().id()),
								new TextRecord(step.proposal(), published.text()));
					case Effect.RemoveText removed ->
						add(records, step, Topics.PROPOSAL_TEXTS, new TextKey(step.proposal(), removed.text()), null);
					case Effect.PublishSubmitter published -> add(records, step, Topics.PROPOSAL_SUBMITTERS,
							step.proposal(), new SubmitterRecord(step.proposal(), published.submitter()));
					case Effect.ForgetSubmitter _ ->
						add(records, step, Topics.PROPOSAL_SUBMITTERS, step.proposal(), null);
				}
			}
		}
		return records;
	}

	private static <K, V> void add(List<ViewRecord<?, ?>> records, RandomHistory.Step step, Topic<K, V> topic, K key,
			V value) {
		int partition = Math.floorMod(step.proposal().hashCode(), PARTITIONS);
		records.add(new ViewRecord<>(topic, partition, records.size(), step.at(), key, value));
	}

}
