package org.biocluster.inbox.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.biocluster.proposal.ProposalId;
import org.biocluster.testsupport.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A proposal is found by its words even when one desk writes its event while another writes its text.
class SearchRowsIT {

	private static Database database;

	@BeforeAll
	static void createView() throws IOException {
		database = Database.start();
		SingleConnectionDataSource source = connect();
		InboxRowsOfMany.create(new JdbcTemplate(source), 1);
		source.destroy();
	}

	@AfterAll
	static void stop() {
		database.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void findsWhatTwoWriteAtTheSameTime(boolean eventFirst) throws SQLException {
		ProposalId id = new ProposalId(UUID.randomUUID());
		SingleConnectionDataSource first = connect();
		new SearchRows(JdbcClient.create(first)).write(List.of(id));
		SingleConnectionDataSource second = connect();
		first.getConnection().setAutoCommit(false);
		write(JdbcClient.create(first), id, eventFirst);
		CompletableFuture<Void> other = CompletableFuture
			.runAsync(() -> write(JdbcClient.create(second), id, !eventFirst));
		SingleConnectionDataSource onlooker = connect();
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> isSomebodyWaiting(JdbcClient.create(onlooker)));
		first.getConnection().commit();
		other.join();
		assertThat(JdbcClient.create(onlooker)
			.sql("select search @@ to_tsquery('russian', 'ферменты') from search_document where proposal_id = ?")
			.param(id.value())
			.query(Boolean.class)
			.single()).isTrue();
		List.of(first, second, onlooker).forEach(SingleConnectionDataSource::destroy);
	}

	private static void write(JdbcClient view, ProposalId id, boolean event) {
		view.sql(event ? "insert into proposal_text values (:id, 0, :id, 'TITLE')"
				: "insert into text (proposal_id, text_id, kind, language, value)"
						+ " values (:id, :id, 'TITLE', 'ru', 'О ферментах')")
			.param("id", id.value())
			.update();
		new SearchRows(view).write(List.of(id));
	}

	private static boolean isSomebodyWaiting(JdbcClient onlooker) {
		return onlooker.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
			.query(Boolean.class)
			.single();
	}

	private static SingleConnectionDataSource connect() {
		return new SingleConnectionDataSource(database.jdbcUrl() + "?currentSchema=desk_view,desk_own",
				database.username("desk"), database.password("desk"), true);
	}

}
