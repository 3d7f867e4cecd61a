package org.biocluster.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Spread;
import org.biocluster.topic.Topic;
import org.biocluster.topic.TopicSettings;

class LedgerContractIT extends ProjectionContract {

	private static final Topic<String, Object> AMOUNTS = new Topic<>("amounts", String.class, Object.class,
			new TopicSettings(Spread.PROPOSALS, Map.of()));

	private static final Topic<String, Object> NOTES = new Topic<>("notes", String.class, Object.class,
			new TopicSettings(Spread.ONE, Map.of("cleanup.policy", "compact")));

	@Override
	protected Projection projection() {
		return new Ledger("ledger", "view/ledger.sql", AMOUNTS, NOTES);
	}

	@Override
	protected List<ViewRecord<?, ?>> viewRecords() {
		List<ViewRecord<?, ?>> records = new ArrayList<>();
		for (int number = 0; number < 60; number++) {
			String name = "name-" + (number % 5);
			records.add(new ViewRecord<>(AMOUNTS, number % 3, number / 3, Instant.EPOCH, name, "" + number));
			records.add(new ViewRecord<>(NOTES, 0, number, Instant.EPOCH, name, "note " + number));
		}
		return records;
	}

	@Override
	protected DataSource dataSource() {
		return Platform.database().dataSource("desk");
	}

}
