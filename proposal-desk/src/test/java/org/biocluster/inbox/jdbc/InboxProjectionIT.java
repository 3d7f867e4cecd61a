package org.biocluster.inbox.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import org.biocluster.projection.Projection;
import org.biocluster.projection.ProjectionContract;
import org.biocluster.projection.RandomRecords;
import org.biocluster.projection.ViewRecord;
import org.biocluster.proposal.Actor;
import org.biocluster.session.AgendaItem;
import org.biocluster.session.SessionDocument;
import org.biocluster.session.SessionStatus;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;

/// Random lives leave the same rows however their records come together.
class InboxProjectionIT extends ProjectionContract {

	private static final int PROPOSALS = 60;

	private static final int REQUESTS = 1_200;

	private static final int SESSIONS = 40;

	private final List<ViewRecord<?, ?>> records = records();

	@Override
	protected Projection projection() {
		return new InboxProjection();
	}

	@Override
	protected List<ViewRecord<?, ?>> viewRecords() {
		return this.records;
	}

	@Override
	protected DataSource dataSource() {
		return Platform.database().dataSource("desk");
	}

	@Override
	protected List<String> uncomparedTables() {
		return List.of("delivery");
	}

	private static List<ViewRecord<?, ?>> records() {
		List<ViewRecord<?, ?>> records = new ArrayList<>(RandomRecords.of(20_261_127, PROPOSALS, REQUESTS));
		Random random = new Random(7);
		for (int number = 0; number < SESSIONS; number++) {
			String id = "s" + number % 5;
			SessionDocument document = random.nextInt(5) == 0 ? null : session(id, number, random.nextInt(4));
			records.add(number * records.size() / SESSIONS,
					new ViewRecord<>(Topics.SESSIONS, 0, number, Instant.EPOCH, id, document));
		}
		return records;
	}

	private static SessionDocument session(String id, int version, int questions) {
		List<AgendaItem> agenda = new ArrayList<>();
		for (int place = 0; place < questions; place++) {
			agenda.add(new AgendaItem("" + place, "Question " + place, null, List.of(), null));
		}
		return new SessionDocument(id, "bioenergy", version, "1", SessionStatus.values()[0], LocalDate.of(2026, 12, 3),
				null, "Moscow", null, List.of(), agenda, null, null, false, Instant.EPOCH, Actor.SYSTEM);
	}

}
