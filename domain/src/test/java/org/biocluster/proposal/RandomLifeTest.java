package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.biocluster.policy.Consulted;
import org.junit.jupiter.api.Test;

/// Long random lives: whatever is asked in whatever order, the history stays whole.
class RandomLifeTest {

	private static final int STEPS = 100_000;

	private static final int PROPOSALS = 1_500;

	/// Looks at the time between two commands.
	private static final int LOOKS = 2;

	/// How many times each command is repeated, each time after others.
	private static final int RETRIED = 3;

	private static final long SEED = 20_261_125;

	private static final List<Regulations> POLICIES = List.of(Proposals.TO_BIOENERGY,
			Proposals.to("secretariat", new Consulted("agri-food", false)),
			Proposals.to("agri-food", new Consulted("bioenergy", false), new Consulted("programme", true)));

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

	private final Map<Integer, StoredProposal> stored = new HashMap<>();

	private final List<RecordedEvent> history = new ArrayList<>();

	private final Set<RegistrationNumber> numbers = new HashSet<>();

	/// What was asked about each proposal, and what was answered, the latest last.
	private final Map<Integer, Deque<Handled>> handled = new HashMap<>();

	/// What people were told of which deadline: each at most once.
	private final List<String> announced = new ArrayList<>();

	private final Map<String, Integer> outcomes = new TreeMap<>();

	private PartitionLedger ledger = PartitionLedger.empty(2, 4);

	private Instant now = Proposals.NOW;

	@Test
	void historyStaysWholeWhateverIsAsked() {
		for (int step = 0; step < STEPS; step++) {
			// Clocks are put right now and then, also backwards.
			now = now.plusSeconds(random.nextInt(100) == 0 ? -random.nextInt(3_600) : random.nextInt(600));
			step(step);
			for (int look = 0; look < LOOKS; look++) {
				look(random.nextInt(PROPOSALS));
			}
		}

		assertThat(announced).doesNotHaveDuplicates();
		assertThat(fold(history)).isEqualTo(stored);
		assertThat(fold(Histories.interleaved(history, random))).as("however partitions are read").isEqualTo(stored);
		assertThat(history).extracting(RecordedEvent::id).doesNotHaveDuplicates();
		assertThat(outcomes).as("every kind of answer was met").containsKeys("Accepted", "AlreadyDone");
		assertThat(Histories.types(history)).as("every event of a life was met")
			.contains("Withdrawn", "Restored", "Amended", "Held", "ReleasedFromHold", "RefusedFormally", "Retyped",
					"Redirected", "Escalated", "Taken", "Assigned", "Unassigned", "OpinionGiven",
					"ClarificationRequested", "ClarificationAnswered", "DeadlineExtended", "PutOnAgenda",
					"TakenOffAgenda", "Deferred", "DecisionProposed", "DecisionReleased", "DecisionCorrected",
					"Reopened", "TaskAssigned", "NoteAdded", "TextRedacted", "SubmitterErased", "LinksReissued",
					"ConsentWithdrawn", "RoutingSuggested", "ReminderDue", "DeadlinePassed", "ClarificationExpired");
		assertThat(announced).as("every kind of reminder was met")
			.extracting((once) -> once.substring(once.indexOf(' ') + 1, once.lastIndexOf(' ')))
			.contains("decision before-5", "decision before-1", "decision passed", "decision after-3",
					"clarification before-3", "clarification on-day", "opinion passed", "registration passed",
					"decision escalated");
	}

	@Test
	void foldDependsOnNoLocaleAndNoTimeZone() {
		Locale locale = Locale.getDefault();
		TimeZone zone = TimeZone.getDefault();
		for (int step = 0; step < 5_000; step++) {
			step(step);
		}
		try {
			Locale.setDefault(Locale.forLanguageTag("tr-TR"));
			TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
			assertThat(fold(Histories.interleaved(history, random))).hasToString(stored.toString()).isEqualTo(stored);
		}
		finally {
			Locale.setDefault(locale);
			TimeZone.setDefault(zone);
		}
	}

	private void step(int step) {
		int n = random.nextInt(PROPOSALS);
		StoredProposal before = stored.getOrDefault(n, StoredProposal.NONE);
		Request<? extends Command> request = new RandomRequests(random, now).next(n, step, before);
		Regulations regulations = POLICIES.get(random.nextInt(POLICIES.size()));
		Handling handling = Handling.of(request, Proposals.at(step), before, ledger, regulations, now);
		check(before, handling);
		if (handling.stored().state().version() > 0) {
			stored.put(n, handling.stored());
			remember(n, new Handled(request, handling.outcome()));
		}
		ledger = handling.ledger();
		history.addAll(handling.events());
		handled.getOrDefault(n, new ArrayDeque<>()).forEach((earlier) -> repeat(n, step, earlier));
	}

	/// The router's looks at the time. The clock of a group that was late already goes on
	/// being late after an answer, and several groups may be late with their opinions;
	/// after that there is nothing left to record.
	private void look(int n) {
		int looks = 0;
		while (timePasses(n)) {
			assertThat(++looks).isLessThan(4);
		}
	}

	/// Exactly when a step has come something is recorded.
	private boolean timePasses(int n) {
		StoredProposal before = stored.getOrDefault(n, StoredProposal.NONE);
		Regulations regulations = POLICIES.get(random.nextInt(POLICIES.size()));
		Handling handling = Handling.ofTime(Proposals.proposal(n), before, ledger, regulations, now);
		assertThat(handling.events().isEmpty()).isEqualTo(!hasMoved(before, regulations));
		if (handling.events().isEmpty()) {
			assertThat(handling.stored()).isSameAs(before);
			return false;
		}
		assertThat(before.state()).isInstanceOfSatisfying(ProposalState.Existing.class,
				(open) -> assertThat(open.status().isTerminal()).isFalse());
		check(before, handling);
		handling.events().forEach((event) -> announced(event, before));
		stored.put(n, handling.stored());
		ledger = handling.ledger();
		history.addAll(handling.events());
		return true;
	}

	private boolean hasMoved(StoredProposal proposal, Regulations regulations) {
		return Clock.running(proposal.state())
			.stream()
			.anyMatch((clock) -> regulations.deadlines()
				.ladder(clock.deadline())
				.hasMoved(clock.step(), clock.due(), now));
	}

	private void announced(RecordedEvent recorded, StoredProposal before) {
		switch (recorded.event()) {
			case ReviewEvent.ReminderDue reminder -> {
				assertThat(before.state()).as("the clock of the group stands still while the author is asked")
					.matches((state) -> reminder.deadline()
						.equals("clarification") == (state instanceof ProposalState.AwaitingAnswer));
				announced.add(recorded.proposalId() + " " + reminder.deadline() + " " + reminder.step() + " "
						+ reminder.due());
			}
			case ReviewEvent.DeadlinePassed passed ->
				announced.add(recorded.proposalId() + " " + passed.deadline() + " passed " + passed.due());
			case RoutingEvent.Escalated _ -> announced.add(recorded.proposalId() + " decision escalated "
					+ ((ProposalState.Existing) before.state()).dossier().review().due());
			case Event _ -> {
			}
		}
	}

	private void remember(int n, Handled answer) {
		Deque<Handled> latest = handled.computeIfAbsent(n, (_) -> new ArrayDeque<>());
		latest.addLast(answer);
		if (latest.size() > RETRIED) {
			latest.removeFirst();
		}
	}

	/// A retry comes late: other things happened, and another policy may be in force.
	private void repeat(int n, int step, Handled earlier) {
		Handling again = Handling.of(earlier.request(), Proposals.at(step), stored.get(n), ledger,
				POLICIES.get(random.nextInt(POLICIES.size())), now);
		assertThat(again.events()).as("a repeated command has no effect").isEmpty();
		assertThat(again.outcome()).as("a repeated command has its old answer").isEqualTo(earlier.outcome());
	}

	private void check(StoredProposal before, Handling handling) {
		long version = before.state().version();
		Status status = before.state() instanceof ProposalState.Existing existing ? existing.status() : null;
		for (RecordedEvent event : handling.events()) {
			assertThat(event.version()).isEqualTo(++version);
			Status after = Status.ofCode(event.status()).orElseThrow();
			if (status != null && status != after) {
				assertThat(LegalSteps.from(status)).as("%s after %s", event, status).contains(after);
			}
			status = after;
			if (event.event() instanceof SubmissionEvent.Registered registered) {
				assertThat(numbers.add(registered.number())).as("%s is new", registered).isTrue();
			}
		}
		switch (handling.outcome()) {
			case Outcome.Accepted accepted ->
				outcomes.merge(accepted.events().isEmpty() ? "AlreadyDone" : "Accepted", 1, Integer::sum);
			case Outcome.Rejected rejected -> {
				assertThat(handling.events()).isEmpty();
				assertThat(rejected.code()).isNotIn(RejectionCode.NOT_AVAILABLE, RejectionCode.INTERNAL);
				outcomes.merge(rejected.code().name(), 1, Integer::sum);
			}
		}
	}

	/// The states alone: refused commands left no event.
	private Map<Integer, StoredProposal> fold(List<RecordedEvent> facts) {
		Map<ProposalId, StoredProposal> folded = new HashMap<>();
		facts.forEach((event) -> folded.compute(event.proposalId(),
				(_, known) -> (known == null ? StoredProposal.NONE : known).after(event)));
		Map<Integer, StoredProposal> byNumber = new HashMap<>();
		stored.forEach((n, kept) -> byNumber.put(n,
				new StoredProposal(folded.get(Proposals.proposal(n)).state(), kept.log())));
		return byNumber;
	}

	/// A command and the answer it got.
	private record Handled(Request<? extends Command> request, Outcome outcome) {
	}

}
