package org.biocluster.status.jdbc;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.biocluster.projection.InvalidRecordException;
import org.biocluster.projection.Projection;
import org.biocluster.projection.ProjectionContract;
import org.biocluster.projection.ViewRecord;
import org.biocluster.proposal.Effect;
import org.biocluster.proposal.RandomHistory;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.testsupport.Platform;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/// Random lives leave the same rows however their records come together.
class StatusProjectionIT extends ProjectionContract {

	private static final int PROPOSALS = 120;

	private static final int REQUESTS = 2_400;

	private final List<ViewRecord<?, ?>> records = records(RandomHistory.of(20_261_127, PROPOSALS, REQUESTS));

	@Override
	protected Projection projection() {
		return new StatusProjection();
	}

	@Override
	protected List<ViewRecord<?, ?>> viewRecords() {
		return this.records;
	}

	@Override
	protected DataSource dataSource() {
		return Platform.database().dataSource("intake");
	}

	@Test
	void givesTheSameRowsWhenABatchComesAgain() {
		assertThat(inBatches(viewRecords(), (view, batch) -> {
			write(view, batch);
			write(view, batch);
		})).isEqualTo(inBatches(viewRecords(), projection()::apply));
	}

	/// As the projector does, but for the positions, which would keep it from writing
	/// anything twice.
	private void write(JdbcTemplate view, List<ViewRecord<?, ?>> batch) {
		try {
			nested(view, batch);
		}
		catch (InvalidRecordException _) {
			for (ViewRecord<?, ?> one : batch) {
				try {
					nested(view, List.of(one));
				}
				catch (InvalidRecordException _) {
					assertThat(one.topic()).as("set aside").isEqualTo(Topics.PROPOSAL_EVENTS);
				}
			}
		}
	}

	private void nested(JdbcTemplate view, List<ViewRecord<?, ?>> batch) {
		TransactionTemplate nested = new TransactionTemplate(new DataSourceTransactionManager(view.getDataSource()));
		nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		nested.executeWithoutResult((_) -> projection().apply(view, batch));
	}

	private static List<ViewRecord<?, ?>> records(List<RandomHistory.Step> steps) {
		List<ViewRecord<?, ?>> records = new ArrayList<>();
		for (RandomHistory.Step step : steps) {
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
			@Nullable V value) {
		int partition = Math.floorMod(step.proposal().hashCode(), Platform.PARTITIONS);
		records.add(new ViewRecord<>(topic, partition, records.size(), step.at(), key, value));
	}

}
