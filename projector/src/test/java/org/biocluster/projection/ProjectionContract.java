package org.biocluster.projection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import org.biocluster.projection.jdbc.TableHash;
import org.biocluster.projection.jdbc.ViewScript;
import org.biocluster.projection.position.Partition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/// What every projection keeps to, so that a rebuilt view equals the live one. A service extends it for its projection.
public abstract class ProjectionContract {

	private static final String SCHEMA = "projection_contract";

	private static final int SHUFFLES = 20;

	protected abstract Projection projection();

	/// Records as varied as the topics have them, those of each partition in their
	/// order; offsets as in a topic.
	protected abstract List<ViewRecord<?, ?>> viewRecords();

	/// Connections that may create a schema; nothing is committed.
	protected abstract DataSource dataSource();

	/// Tables of the script that are left out of the comparison on purpose.
	protected List<String> uncomparedTables() {
		return List.of();
	}

	@Test
	void givesTheSameRowsAgain() {
		assertThat(inBatches(viewRecords())).isEqualTo(inBatches(viewRecords()));
	}

	@Test
	void givesTheSameRowsInEveryOrderOfTopicsAndPartitions() {
		List<TableHash> expected = inBatches(viewRecords());
		for (int seed = 0; seed < SHUFFLES; seed++) {
			assertThat(inBatches(shuffled(new Random(seed)))).as("seed " + seed).isEqualTo(expected);
		}
	}

	@Test
	void givesTheSameRowsFromCompactedTopics() {
		Map<String, ViewRecord<?, ?>> last = new LinkedHashMap<>();
		viewRecords().forEach((each) -> last.put(each.topic().name() + each.key(), each));
		List<ViewRecord<?, ?>> compacted = viewRecords().stream()
			.filter((each) -> !each.topic().settings().forgets() || last.containsValue(each))
			.toList();
		assertThat(inBatches(compacted)).isEqualTo(inBatches(viewRecords()));
	}

	@Test
	void givesTheSameRowsOneByOne() {
		assertThat(
				replay((view) -> viewRecords().forEach((viewRecord) -> projection().apply(view, List.of(viewRecord)))))
			.isEqualTo(inBatches(viewRecords()));
	}

	@Test
	void writesRowsIntoEveryTableAndNamesThemAll() {
		assertThat(inBatches(viewRecords())).allSatisfy((table) -> assertThat(table.rows()).isPositive());
		List<String> created = new ArrayList<>();
		replay((view) -> created
			.addAll(view.queryForList("select tablename from pg_tables where schemaname = ?", String.class, SCHEMA)));
		created.removeAll(uncomparedTables());
		assertThat(projection().tables()).containsExactlyInAnyOrderElementsOf(created);
	}

	private List<TableHash> inBatches(List<ViewRecord<?, ?>> viewRecords) {
		return inBatches(viewRecords, projection()::apply);
	}

	/// What the tables hold after batches of any size were written in some way.
	protected final List<TableHash> inBatches(List<ViewRecord<?, ?>> viewRecords,
			BiConsumer<JdbcTemplate, List<ViewRecord<?, ?>>> writing) {
		return replay((view) -> {
			Random random = new Random(viewRecords.size());
			int from = 0;
			while (from < viewRecords.size()) {
				int to = Math.min(viewRecords.size(), from + 1 + random.nextInt(50));
				writing.accept(view, viewRecords.subList(from, to));
				from = to;
			}
		});
	}

	private List<ViewRecord<?, ?>> shuffled(Random random) {
		Map<Partition, Queue<ViewRecord<?, ?>>> partitions = new LinkedHashMap<>();
		viewRecords().forEach(
				(viewRecord) -> partitions
					.computeIfAbsent(new Partition(viewRecord.topic().name(), viewRecord.partition()),
							(key) -> new ArrayDeque<>())
					.add(viewRecord));
		List<Queue<ViewRecord<?, ?>>> waiting = new ArrayList<>(partitions.values());
		List<ViewRecord<?, ?>> shuffled = new ArrayList<>();
		while (!waiting.isEmpty()) {
			Queue<ViewRecord<?, ?>> chosen = waiting.get(random.nextInt(waiting.size()));
			shuffled.add(chosen.remove());
			waiting.removeIf(Queue::isEmpty);
		}
		return shuffled;
	}

	private List<TableHash> replay(Replay replay) {
		JdbcTemplate view = new JdbcTemplate(dataSource());
		ViewScript script = ViewScript.load(projection().getClass().getClassLoader(), projection().script());
		return new TransactionTemplate(new DataSourceTransactionManager(view.getDataSource())).execute((status) -> {
			status.setRollbackOnly();
			view.execute("create schema " + SCHEMA);
			view.execute("set local search_path to " + SCHEMA);
			view.execute(script.tables());
			view.execute(script.afterLoad());
			replay.into(view);
			return TableHash.of(view, SCHEMA, projection().tables());
		});
	}

	private interface Replay {

		void into(JdbcTemplate view);

	}

}
