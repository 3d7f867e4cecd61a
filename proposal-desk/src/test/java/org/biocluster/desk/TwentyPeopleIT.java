package org.biocluster.desk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.journal.kafka.TopicLog;
import org.biocluster.language.Language;
import org.biocluster.notification.Background;
import org.biocluster.notification.Notice;
import org.biocluster.notification.NotificationPlan;
import org.biocluster.notification.Preferences;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.ReviewEvent;
import org.biocluster.proposal.Role;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/// Twenty people do the same with the same five hundred proposals at the same moment: each proposal has one winner, everybody
/// else is told why not, and the mails are those that the preview named.
class TwentyPeopleIT {

	private static final String GROUP = "industrial-biotech";

	private static final String LIST = "group=" + GROUP + "&status=routed";

	private static final StaffMember AUDITOR = new StaffMember("m-twenty", "twenty", Role.AUDITOR, Set.of(),
			Language.RU, 0);

	private static final int PEOPLE = 20;

	private static final int PROPOSALS = 500;

	/// A row of the results: the proposal, whether it was done, and the words for that.
	private static final Pattern ROW = Pattern
		.compile("/proposals/([0-9a-f-]{36})\"[\\s\\S]*?<span class=\"tag (main|warn)\"[^>]*>([^<]*)<");

	private static final Pattern MAILS = Pattern.compile("Будет отправлено (\\d+) пис");

	private static final List<String> WHY_NOT = List.of("изменилось, пока вы смотрели", "сейчас нельзя");

	private static RunningDesk desk;

	private static Feeder feeder;

	@BeforeAll
	static void start() {
		desk = RunningDesk.shared();
		feeder = new Feeder();
		feeder.decide();
	}

	@AfterAll
	static void stop() {
		feeder.close();
	}

	@Test
	void haveOneWinnerForEachOfFiveHundredProposals() throws Exception {
		Set<String> ids = submitted();
		List<Person> people = people();
		String preview = preview(people.getFirst().session());
		assertThat(preview).contains("Изменится предложений: 500 из 500");
		List<String> pages = together(people, PageForm.hidden(preview));
		Map<String, Person> winners = winners(ids, people, pages);
		assertThat(winners.keySet()).isEqualTo(ids);
		assertTaken(winners);
		assertThat(planned(ids)).isEqualTo(mails(preview));
	}

	private static Set<String> submitted() {
		Set<String> ids = new HashSet<>();
		for (int number = 1; number <= PROPOSALS; number++) {
			ids.add(feeder.submit("industrial", "О ферментах для переработки сырья " + number).toString());
		}
		Awaitility.await("all are in the list").atMost(Duration.ofSeconds(60)).until(() -> listed().containsAll(ids));
		return ids;
	}

	private static Set<String> listed() {
		Set<String> ids = new HashSet<>();
		desk.json("secretariat", "/api/v1/inbox?size=1000&" + LIST)
			.path("items")
			.forEach((item) -> ids.add(item.path("id").asString()));
		return ids;
	}

	private static List<Person> people() {
		PasswordEncoder encoder = desk.bean("passwordEncoder", PasswordEncoder.class);
		String password = UUID.randomUUID().toString();
		String hash = String.valueOf(encoder.encode(password));
		List<Account> accounts = new ArrayList<>();
		for (int number = 1; number <= PEOPLE; number++) {
			String user = "twenty-" + number;
			accounts.add(new Account("m-twenty-" + number, user, hash, Role.GROUP_SECRETARY, Set.of(GROUP),
					user + "@biocluster.example", Language.RU, true, 0));
			desk.remember(user, password);
		}
		desk.bean("accounts", Accounts.class).add(accounts);
		return accounts.stream().map((account) -> new Person(account.id(), desk.signIn(account.user()))).toList();
	}

	private static String preview(Session person) {
		String form = person.get("/bulk?action=take&all=true&list=" + LIST.replace("=", "%3D").replace("&", "%26"))
			.body();
		return person.post("/inbox", "/bulk", PageForm.hidden(form)).body();
	}

	/// Everybody has seen the same and sends a form of their own.
	private static List<String> together(List<Person> people, Map<String, String> seen) throws Exception {
		CyclicBarrier start = new CyclicBarrier(people.size());
		try (ExecutorService hands = Executors.newFixedThreadPool(people.size())) {
			List<Future<String>> pages = new ArrayList<>();
			for (Person person : people) {
				Map<String, String> form = new HashMap<>(seen);
				form.put("commandId", UUID.randomUUID().toString());
				pages.add(hands.submit(() -> {
					start.await();
					return person.session().post("/inbox", "/bulk/run", form).body();
				}));
			}
			List<String> bodies = new ArrayList<>();
			for (Future<String> page : pages) {
				bodies.add(page.get());
			}
			return bodies;
		}
	}

	/// Every page has a row for every proposal; who lost is told why.
	private static Map<String, Person> winners(Set<String> ids, List<Person> people, List<String> pages) {
		Map<String, Person> winners = new HashMap<>();
		for (int at = 0; at < people.size(); at++) {
			Set<String> rows = new HashSet<>();
			Matcher row = ROW.matcher(pages.get(at));
			while (row.find()) {
				rows.add(row.group(1));
				if (row.group(2).equals("main")) {
					assertThat(winners.put(row.group(1), people.get(at))).as("another winner of " + row.group(1))
						.isNull();
				}
				else {
					assertThat(row.group(3)).isIn(WHY_NOT);
				}
			}
			assertThat(rows).as(pages.get(at)).isEqualTo(ids);
		}
		return winners;
	}

	private static void assertTaken(Map<String, Person> winners) {
		Inbox inbox = desk.bean("inbox", Inbox.class);
		winners.forEach(
				(id, person) -> assertThat(inbox.find(ProposalId.of(id), AUDITOR).orElseThrow().review().responsible())
					.isEqualTo(person.id()));
	}

	/// How many mails the notifier makes of what has happened, by the plan that it
	/// follows.
	private static int planned(Set<String> ids) {
		Background background = new Background(true, GROUP, List.of(), Set.of(), "routed", null);
		return (int) desk.bean("topicLog", TopicLog.class)
			.whole(Topics.PROPOSAL_EVENTS)
			.stream()
			.flatMap((each) -> Stream.ofNullable(each.entry()))
			.flatMap((entry) -> Stream.ofNullable(entry.value()))
			.filter((event) -> ids.contains(event.proposalId().toString())
					&& event.event() instanceof ReviewEvent.Taken)
			.flatMap((event) -> Notice.of(event).stream())
			.flatMap((notice) -> NotificationPlan.of(notice, background, (group) -> List.of(), Preferences.EVERYTHING)
				.stream())
			.count();
	}

	private static int mails(String preview) {
		Matcher count = MAILS.matcher(preview);
		assertThat(count.find()).as(preview).isTrue();
		return Integer.parseInt(count.group(1));
	}

	private record Person(String id, Session session) {
	}

}
