package org.biocluster.endtoend;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.Desk;
import org.biocluster.testsupport.system.Entry;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A part dies while staff act: whoever sends an action again under its key gets it done, and done once; a page says honestly
/// what is so and keeps every word.
@ExtendWith(OwnSystem.class)
@Order(1)
class DeskFaultsIT {

	private static final Duration RECOVERY = Duration.ofMinutes(4);

	private static final Duration APPEARS = Duration.ofSeconds(30);

	/// So many proposals of every action.
	private static final int EACH = 2;

	private static final String LETTER = """
			{"channel":"paper","incomingNumber":"%s","receivedOn":"%s","language":"ru","type":"priority-direction",
			"title":"Опытный полигон","body":"Предлагаем создать опытный полигон для отработки промышленных технологий: \
			в регионе его нет, а нужен он многим.",
			"sectors":["industrial"],"organisationType":"company","region":"RU-MOW"}""";

	private static ProposalSystem system;

	@BeforeAll
	static void use(ProposalSystem own) {
		system = own;
	}

	/// Every action is under way, or about to be, when the part dies.
	@ParameterizedTest
	@ValueSource(strings = { "proposal-desk", "postgres", "kafka" })
	void doesEveryActionOnceWhateverDies(String part) throws Exception {
		List<Case> cases = prepared(part);
		List<String> letters = IntStream.rangeClosed(1, EACH).mapToObj((number) -> part + "/" + number).toList();
		AtomicInteger done = new AtomicInteger();
		try (ExecutorService staff = Executors.newFixedThreadPool(cases.size() + letters.size())) {
			List<Future<?>> acting = new ArrayList<>();
			letters.forEach((each) -> acting.add(staff.submit(() -> register(each, done))));
			cases.forEach((each) -> acting.add(staff.submit(() -> act(each, done))));
			Awaitility.await("one is done").pollInterval(Duration.ofMillis(5)).until(() -> done.get() > 0);
			long killed = system.children().kill9(part);
			system.children().awaitReplaced(part, killed);
			for (Future<?> each : acting) {
				each.get();
			}
		}
		system.awaitServices();
		assertOnce(cases);
		assertThat(incomingNumbers()).containsAll(letters).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "proposal-desk", "postgres", "kafka" })
	void keepsEveryWordOfAForm(String part) {
		String id = submitted(part + "-form");
		String words = "Заметка, которую писали, когда не стало части " + part;
		PatientClerk clerk = new PatientClerk(system.deskUrl(), system.accounts().chairOf(StaffAction.GROUP));
		clerk.open(id, "add-note");
		clerk.type("note", words);
		long killed = system.children().kill9(part);
		clerk.send();
		system.children().awaitReplaced(part, killed);
		system.awaitServices();
		assertOnce(List.of(new Case(StaffAction.named("add-note"), id, "")));
		Awaitility.await("the note is shown")
			.atMost(RECOVERY)
			.untilAsserted(() -> assertThat(clerk.card(id)).containsOnlyOnce(words));
	}

	/// Proposals for every action, brought to where the action is possible.
	private static List<Case> prepared(String part) throws IOException {
		List<Case> cases = new ArrayList<>();
		for (StaffAction action : StaffAction.all()) {
			for (int number = 1; number <= EACH; number++) {
				cases.add(prepare(new Case(action, submitted(part + "-" + action.command() + "-" + number), "")));
			}
		}
		return cases;
	}

	private static Case prepare(Case next) throws IOException {
		for (String each : next.action().before()) {
			StaffAction former = StaffAction.named(each);
			Answer answer = desk(former).act(next.id(), each, former.body(), UUID.randomUUID().toString());
			assertThat(answer.status()).as(each + " before " + next + ": " + answer.body()).isEqualTo(200);
		}
		Awaitility.await(next + " is seen by those who act")
			.atMost(APPEARS)
			.until(() -> desk(next.action()).get("/api/v1/proposals/" + next.id()).status() == 200);
		return new Case(next.action(), next.id(), next.action().body().replace(StaffAction.TEXT, text(next)));
	}

	private static String text(Case of) {
		return system.administration()
			.get("/api/v1/proposals/" + of.id())
			.json()
			.path("texts")
			.path(0)
			.path("id")
			.asString();
	}

	private static String submitted(String name) {
		String id = system.intake().submit(Submission.valid(name + "@biocluster.example")).id();
		desk(StaffAction.named("take")).awaitInInbox(StaffAction.GROUP, id);
		return id;
	}

	private static Desk desk(StaffAction action) {
		return system.deskAs(action.by().equals("secretariat") ? system.accounts().withRole("SECRETARIAT")
				: system.accounts().chairOf(action.by()));
	}

	/// Until the answer says that it is done.
	private static void act(Case each, AtomicInteger done) {
		String key = UUID.randomUUID().toString();
		Desk desk = desk(each.action());
		Awaitility.await(each.toString())
			.atMost(RECOVERY)
			.pollInterval(Duration.ofMillis(200))
			.pollDelay(Duration.ZERO)
			.until(() -> isDone(each, desk, key));
		done.incrementAndGet();
	}

	private static void register(String incomingNumber, AtomicInteger done) {
		String key = UUID.randomUUID().toString();
		Desk secretariat = system.deskAs(system.accounts().withRole("SECRETARIAT"));
		String letter = LETTER.formatted(incomingNumber, LocalDate.now(ZoneId.of("Europe/Moscow")).minusDays(1));
		Awaitility.await("letter " + incomingNumber)
			.atMost(RECOVERY)
			.pollInterval(Duration.ofMillis(200))
			.pollDelay(Duration.ZERO)
			.until(() -> isRegistered(secretariat, letter, key));
		done.incrementAndGet();
	}

	private static boolean isRegistered(Desk secretariat, String letter, String key) {
		try {
			Answer answer = secretariat.register(letter, key);
			assertThat(answer.status()).as(answer.body()).isIn(201, 202, 503);
			return answer.status() == 201;
		}
		catch (IOException noAnswer) {
			return false;
		}
	}

	private static List<String> incomingNumbers() {
		return system.topic("proposal-events")
			.read()
			.stream()
			.filter((entry) -> entry.type().equals("Submitted"))
			.map((entry) -> Facts.part(Facts.part(entry.envelope(), "payload"), "origin").get("externalId"))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.toList();
	}

	/// Who gave a proposal away and did not hear of it cannot see it any more.
	private static boolean isDone(Case each, Desk desk, String key) {
		try {
			Answer answer = desk.act(each.id(), each.action().command(), each.body(), key);
			if (answer.status() == 404 && each.action().givesAway()) {
				return true;
			}
			assertThat(answer.status()).as(each + " " + answer.body()).isIn(200, 202, 503);
			return answer.status() == 200;
		}
		catch (IOException noAnswer) {
			return false;
		}
	}

	private static void assertOnce(List<Case> cases) {
		Map<String, List<Entry>> history = system.topic("proposal-events")
			.read()
			.stream()
			.collect(Collectors.groupingBy(Entry::key));
		// who sees drafted decisions too
		Desk secretariat = system.deskAs(system.accounts().withRole("SECRETARIAT"));
		for (Case each : cases) {
			List<Entry> events = history.get(each.id());
			assertThat(events).as(each.toString())
				.extracting(Entry::type)
				.filteredOn(each.action().event()::equals)
				.hasSize(1);
			Awaitility.await(each + " is shown whole")
				.atMost(RECOVERY)
				.until(() -> secretariat.get("/api/v1/proposals/" + each.id()).json().path("version").asLong() >= events
					.getLast()
					.version());
		}
	}

	/// An action on a proposal of its own.
	private record Case(StaffAction action, String id, String body) {

		@Override
		public String toString() {
			return this.action.command() + " " + this.id;
		}

	}

}
