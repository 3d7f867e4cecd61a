package org.biocluster.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.delivery.DeliveryState;
import org.biocluster.inbox.InboxCursor;
import org.biocluster.language.Language;
import org.biocluster.overview.Overview;
import org.biocluster.overview.Overview.GroupNumbers;
import org.biocluster.overview.Overview.WeekNumbers;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// What needs somebody to look at it.
class OverviewIT {

	private static final String CHAIR = "chair-ecology-waste";

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
	void namesAuthorsWhomMailDoesNotReachUntilTheirAddressIsRight() {
		String id = submitted();
		feeder.report(ProposalId.of(id), DeliveryState.FAILED);
		String link = "/proposals/" + id + "#do-correct-address";
		Session secretariat = desk.signIn("secretariat");
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(() -> assertThat(secretariat.get("/overview").body()).contains(link));
		assertThat(desk.signIn(CHAIR).get("/overview").body()).doesNotContain(link);
		assertThat(desk
			.send("POST", "secretariat", "/api/v1/proposals/" + id + "/correct-address",
					"{\"email\":\"right@biocluster.example\",\"ground\":\"bounced\"}")
			.statusCode()).isEqualTo(200);
		assertThat(secretariat.get("/overview").body()).doesNotContain(link);
	}

	@Test
	void showsAGroupWhatClosedAccountsHaveLeft() {
		String member = "m-" + UUID.randomUUID();
		desk.bean("accounts", Accounts.class)
			.add(List.of(new Account(member, "left-" + member, "none", Role.MEMBER, Set.of("ecology-waste"),
					"left@biocluster.example", Language.RU, false, 0)));
		assertThat(desk
			.send("POST", CHAIR, "/api/v1/proposals/" + submitted() + "/assign", "{\"member\":\"" + member + "\"}")
			.statusCode()).isEqualTo(200);
		assertThat(desk.signIn(CHAIR).get("/overview").body()).contains("left-" + member + ": 1",
				"/inbox?group=ecology-waste&amp;responsible=" + member);
		assertThat(desk.signIn("chair-agri-food").get("/overview").body()).doesNotContain(member);
	}

	@Test
	void leadsToWhatIsNewAndToNothingElse() {
		String id = submitted();
		Session secretariat = desk.signIn("secretariat");
		Matcher link = Pattern.compile("/inbox\\?status=any&amp;sort=oldest&amp;after=[A-Za-z0-9_-]+")
			.matcher(secretariat.get("/overview").body());
		assertThat(link.find()).isTrue();
		String list = link.group().replace("&amp;", "&");
		assertThat(secretariat.get(list + "&group=ecology-waste").body()).contains("/proposals/" + id);
		String tomorrow = InboxCursor.from(Instant.now().plus(Duration.ofDays(1))).text();
		assertThat(secretariat.get("/inbox?status=any&sort=oldest&group=ecology-waste&after=" + tomorrow).body())
			.doesNotContain("/proposals/" + id);
	}

	@Test
	void countsWhatCameAndWaitsByGroupAndWeek() {
		Instant now = Instant.now();
		WeekNumbers before = week("ecology-waste", now);
		WeekNumbers checkedBefore = week("secretariat", now);
		submitted();
		String held = submitted();
		assertThat(week("ecology-waste", now)).extracting(WeekNumbers::came, WeekNumbers::waiting)
			.containsExactly(before.came() + 2, before.waiting() + 2);
		assertThat(desk
			.send("POST", "secretariat", "/api/v1/proposals/" + held + "/hold", "{\"reasons\":[\"suspicious\"]}")
			.statusCode()).isEqualTo(200);
		assertThat(week("ecology-waste", now).waiting()).isEqualTo(before.waiting() + 1);
		assertThat(week("secretariat", now).waiting()).isGreaterThan(checkedBefore.waiting());
		Instant later = now.plus(Duration.ofDays(120));
		WeekNumbers earlier = numbers("ecology-waste", later).weeks().getFirst();
		assertThat(earlier.monday()).isNull();
		assertThat(earlier.overdue()).isEqualTo(earlier.waiting()).isGreaterThan(0);
		assertThat(week("ecology-waste", later)).extracting(WeekNumbers::came, WeekNumbers::waiting)
			.containsExactly(0L, 0L);
		String page = desk.signIn(CHAIR).get("/overview").body();
		assertThat(page)
			.contains("class=\"chart\" role=\"img\"", "<th scope=\"row\">ждут решения</th>",
					"/inbox?group=ecology-waste&amp;status=open&amp;due=overdue")
			.doesNotContain("style=", "group=agri-food");
	}

	private static WeekNumbers week(String group, Instant now) {
		return numbers(group, now).weeks().getLast();
	}

	private static GroupNumbers numbers(String group, Instant now) {
		return desk.bean("numbers", Overview.class)
			.byGroupAndWeek(Set.of(group), now)
			.stream()
			.findFirst()
			.orElse(new GroupNumbers(group, List.of(new WeekNumbers(null, 0, 0, 0))));
	}

	private static String submitted() {
		ProposalId id = feeder.submit("environmental", "Об очистке воды");
		Awaitility.await("in the inbox")
			.atMost(Duration.ofSeconds(20))
			.until(() -> desk.get(CHAIR, "/api/v1/proposals/" + id).body().contains("\"routed\""));
		return id.toString();
	}

}
