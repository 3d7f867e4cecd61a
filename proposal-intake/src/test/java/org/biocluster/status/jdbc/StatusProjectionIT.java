package org.biocluster.status.jdbc;

import java.util.List;

import javax.sql.DataSource;

import org.biocluster.projection.InvalidRecordException;
import org.biocluster.projection.Projection;
import org.biocluster.projection.ProjectionContract;
import org.biocluster.projection.RandomRecords;
import org.biocluster.projection.ViewRecord;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;
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

	private final List<ViewRecord<?, ?>> records = RandomRecords.of(20_261_127, PROPOSALS, REQUESTS);

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

}
