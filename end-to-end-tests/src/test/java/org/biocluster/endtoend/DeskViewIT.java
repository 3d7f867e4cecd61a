package org.biocluster.endtoend;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.View;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// After everything else: whatever the other tests did with the system, the desk shows what the topics say.
@Order(Integer.MAX_VALUE)
@ExtendWith(SharedSystem.class)
class DeskViewIT {

	private static final Duration CATCH_UP = Duration.ofSeconds(60);

	/// What the projector remembers for itself.
	private static final Set<String> BOOKKEEPING = Set.of("projection_offset", "view_version");

	private static final String DOCUMENTS = "search_document";

	private final ProposalSystem system;

	DeskViewIT(ProposalSystem system) {
		this.system = system;
	}

	@Test
	void equalsAnIndependentFoldOfTheTopicsRowByRow() {
		View view = this.system.view("desk");
		List<String> tables = view.tables().stream().filter((table) -> !BOOKKEEPING.contains(table)).toList();
		Awaitility.await("the desk has caught up").atMost(CATCH_UP).untilAsserted(() -> {
			Map<String, List<Map<String, String>>> folded = DeskFold.of(this.system);
			assertThat(folded).containsOnlyKeys(tables);
			searchable(view, folded.get(DOCUMENTS));
			folded.forEach((table, rows) -> compare(table, view.rows(table), rows));
		});
	}

	private static void searchable(View view, List<Map<String, String>> documents) {
		List<String> words = view.words(documents.stream().map((row) -> row.get(DeskFold.SEARCH)).toList());
		IntStream.range(0, documents.size())
			.forEach((place) -> documents.get(place).put(DeskFold.SEARCH, words.get(place)));
	}

	private static void compare(String table, List<Map<String, String>> shown, List<Map<String, String>> folded) {
		// The database makes it from the same row.
		if (table.equals("text")) {
			shown.forEach((row) -> row.remove(DeskFold.SEARCH));
		}
		assertThat(without(shown, folded)).as("rows of %s that no record explains", table).isEmpty();
		assertThat(without(folded, shown)).as("rows that %s lacks", table).isEmpty();
		assertThat(shown).as(table).hasSameSizeAs(folded);
	}

	private static Set<Map<String, String>> without(List<Map<String, String>> some, List<Map<String, String>> others) {
		Set<Map<String, String>> left = new HashSet<>(some);
		left.removeAll(new HashSet<>(others));
		return left;
	}

}
