package org.biocluster.endtoend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Entry;
import org.biocluster.testsupport.system.Letter;
import org.biocluster.testsupport.system.ProposalSystem;

import static org.assertj.core.api.Assertions.assertThat;

/// What must hold after any fault, checked on the stored facts with nothing of the product's own.
final class Invariants {

	private static final Duration CATCH_UP = Duration.ofSeconds(120);

	private static final Duration MAILED = Duration.ofMinutes(4);

	private final ProposalSystem system;

	Invariants(ProposalSystem system) {
		this.system = system;
	}

	/// Every accepted proposal was recorded once, numbered once, routed once and in
	/// order.
	void assertHistory(Set<String> accepted) {
		Map<String, List<Entry>> history = awaitRouted(accepted);
		assertThat(history.keySet()).containsAll(accepted);
		assertThat(history.values()).allSatisfy((events) -> {
			assertThat(events).filteredOn(ofType("Submitted")).hasSize(1);
			assertThat(events).filteredOn(ofType("Registered")).hasSize(1);
			assertThat(events).filteredOn(ofType("Routed")).hasSize(1);
			assertThat(events).extracting(Entry::version)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, events.size()).boxed().toList());
		});
		assertThat(numbers(history)).doesNotHaveDuplicates();
	}

	/// The number of every proposal.
	List<String> numbers() {
		return numbers(history());
	}

	/// The desk shows every proposal once.
	void assertDeskView(Set<String> accepted) {
		List<String> shown = Awaitility.await("the desk has caught up")
			.atMost(CATCH_UP)
			.ignoreExceptions()
			.until(() -> this.system.administration().everything(), (ids) -> ids.containsAll(accepted));
		assertThat(shown).doesNotHaveDuplicates();
	}

	/// No mail twice; a receipt that isn't there is listed as doubtful.
	void assertMails(Map<String, String> expertById) {
		Set<String> awaited = Set.copyOf(expertById.values());
		Awaitility.await("every receipt is sent or doubtful")
			.atMost(MAILED)
			.pollInterval(Duration.ofSeconds(1))
			.until(() -> receivers().containsAll(withoutDoubtful(awaited, expertById)));
		assertThat(this.system.mailbox().all()).extracting(Letter::messageId).doesNotHaveDuplicates();
	}

	private Set<String> withoutDoubtful(Set<String> awaited, Map<String, String> expertById) {
		Set<String> doubtful = this.system.topic("notification-events")
			.read()
			.stream()
			.filter((entry) -> entry.field("state").equals("DOUBTFUL") && entry.field("recipient").equals("submitter"))
			.map(Entry::key)
			.map((id) -> expertById.getOrDefault(id, id))
			.collect(Collectors.toSet());
		return awaited.stream().filter((address) -> !doubtful.contains(address)).collect(Collectors.toSet());
	}

	private Set<String> receivers() {
		return this.system.mailbox().all().stream().map(Letter::to).map(String::strip).collect(Collectors.toSet());
	}

	private Map<String, List<Entry>> awaitRouted(Set<String> accepted) {
		return Awaitility.await("every accepted proposal is routed")
			.atMost(CATCH_UP)
			.pollInterval(Duration.ofSeconds(1))
			.until(this::history, (history) -> accepted.stream()
				.allMatch((id) -> history.getOrDefault(id, List.of()).stream().anyMatch(ofType("Routed"))));
	}

	private Map<String, List<Entry>> history() {
		return this.system.topic("proposal-events").read().stream().collect(Collectors.groupingBy(Entry::key));
	}

	private static List<String> numbers(Map<String, List<Entry>> history) {
		return history.values()
			.stream()
			.flatMap(List::stream)
			.filter(ofType("Registered"))
			.map((event) -> event.payload("number").toString())
			.toList();
	}

	private static Predicate<Entry> ofType(String type) {
		return (entry) -> entry.type().equals(type);
	}

}
