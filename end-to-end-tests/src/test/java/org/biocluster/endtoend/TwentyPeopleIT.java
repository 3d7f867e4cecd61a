package org.biocluster.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.Letter;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/// Twenty people, each invited by mail, do the same with the same five hundred proposals at the same moment: the mails that
/// arrive are those that the preview named, one for every author and none twice. Leaves in `target/desk-memory.txt` what
/// memory the desk needed.
@ExtendWith(OwnSystem.class)
class TwentyPeopleIT {

	private static final String GROUP = "industrial-biotech";

	private static final String LIST = "group%3D" + GROUP + "%26status%3Drouted";

	private static final String PASSWORD = "a phrase for twenty people";

	private static final int PEOPLE = 20;

	private static final int PROPOSALS = 500;

	private static final Duration MAILED = Duration.ofMinutes(3);

	private static final Pattern LINK = Pattern.compile("/welcome/[A-Za-z0-9_-]{43}");

	private static final Pattern PREVIEWED = Pattern.compile("Будет отправлено (\\d+) пис");

	private static final Pattern DONE = Pattern.compile("<span class=\"tag main\"");

	private static ProposalSystem system;

	@BeforeAll
	static void use(ProposalSystem own) {
		system = own;
	}

	@Test
	void letEveryAuthorBeToldOnce() throws Exception {
		Set<String> authors = submitted();
		List<Clerk> people = invited();
		Quiet.await(system, Duration.ofSeconds(5));
		Set<Path> before = files(system.mailbox().all());
		String preview = preview(people.getFirst());
		Matcher mails = PREVIEWED.matcher(preview);
		assertThat(mails.find()).as(preview).isTrue();
		assertThat(mails.group(1)).isEqualTo(String.valueOf(PROPOSALS));
		int done = together(people, Clerk.hidden(preview)).stream()
			.mapToInt((page) -> (int) DONE.matcher(page).results().count())
			.sum();
		assertThat(done).as("every proposal has one winner").isEqualTo(PROPOSALS);
		Awaitility.await("the authors are told")
			.atMost(MAILED)
			.until(() -> system.mailbox().all().size() >= before.size() + PROPOSALS);
		Quiet.await(system, Duration.ofSeconds(5));
		assertThat(system.mailbox().all().stream().filter((letter) -> !before.contains(letter.file())).map(Letter::to))
			.doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(authors);
		long memory = mostMemory("proposal-desk");
		Files.writeString(Path.of("target", "desk-memory.txt"), memory + " kB at its worst\n");
		assertThat(memory).as("kB that the desk ever needed").isLessThan(512 * 1024);
	}

	/// The resident memory of a process at its worst, in kB; 0 where the system does not
	/// say.
	private static long mostMemory(String child) throws IOException {
		Path status = Path.of("/proc", String.valueOf(system.children().pid(child)), "status");
		return Files.notExists(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter((line) -> line.startsWith("VmHWM:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
					.sum();
	}

	/// The addresses of the authors.
	private static Set<String> submitted() throws Exception {
		Set<String> authors = new HashSet<>();
		try (ExecutorService experts = Executors.newFixedThreadPool(8)) {
			List<Future<?>> sent = new ArrayList<>();
			for (int number = 1; number <= PROPOSALS; number++) {
				String author = "many-" + number + "@biocluster.example";
				authors.add(author);
				sent.add(experts.submit(() -> system.intake().submit(Submission.valid(author))));
			}
			for (Future<?> each : sent) {
				each.get();
			}
		}
		Awaitility.await("every author has a receipt")
			.atMost(MAILED)
			.until(() -> system.mailbox()
				.all()
				.stream()
				.map(Letter::to)
				.filter(authors::contains)
				.distinct()
				.count() == PROPOSALS);
		return authors;
	}

	private static List<Clerk> invited() {
		Account administrator = system.accounts().administrator();
		Clerk admin = new Clerk(system.deskUrl()).signIn(administrator.user(), administrator.password());
		return IntStream.rangeClosed(1, PEOPLE).mapToObj((number) -> invited(admin, "twenty-" + number)).toList();
	}

	private static Clerk invited(Clerk admin, String user) {
		String address = user + "@biocluster.example";
		admin.get("/people");
		admin.post("/people",
				Map.of("user", user, "role", "GROUP_SECRETARY", "groups", GROUP, "email", address, "language", "ru"));
		Matcher link = LINK.matcher(system.mailbox().awaitTo(address, "/welcome/").text());
		assertThat(link.find()).isTrue();
		Clerk person = new Clerk(system.deskUrl());
		person.get(link.group());
		person.post(link.group(), Map.of("password", PASSWORD));
		return person.signIn(user, PASSWORD);
	}

	private static String preview(Clerk person) {
		return person.post("/bulk", Clerk.hidden(person.get("/bulk?action=take&all=true&list=" + LIST)));
	}

	/// Everybody has seen the same and sends a form of their own.
	private static List<String> together(List<Clerk> people, Map<String, String> seen) throws Exception {
		CyclicBarrier start = new CyclicBarrier(people.size());
		try (ExecutorService hands = Executors.newFixedThreadPool(people.size())) {
			List<Future<String>> pages = new ArrayList<>();
			for (Clerk person : people) {
				Map<String, String> form = new HashMap<>(seen);
				form.put("commandId", UUID.randomUUID().toString());
				pages.add(hands.submit(() -> {
					start.await();
					return person.post("/bulk/run", form);
				}));
			}
			List<String> bodies = new ArrayList<>();
			for (Future<String> page : pages) {
				bodies.add(page.get());
			}
			return bodies;
		}
	}

	private static Set<Path> files(List<Letter> letters) {
		return new HashSet<>(letters.stream().map(Letter::file).toList());
	}

}
