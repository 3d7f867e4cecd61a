package org.biocluster.latelink.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.biocluster.account.StaffMember;
import org.biocluster.audit.AuditRecord;
import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.latelink.GivenLink;
import org.biocluster.latelink.LateLinkDesk;
import org.biocluster.latelink.LateLinks;
import org.biocluster.latelink.web.LateLinkPage.Typed;
import org.biocluster.link.LateLink;
import org.biocluster.link.Links;
import org.biocluster.policy.Policy;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.Role;
import org.biocluster.trail.AuditTrail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;

/// The form for late links, a day after a round has closed and while another one has not opened.
class LateLinkPageTest {

	private static final Instant NOW = Instant.parse("2026-12-21T15:00:00Z");

	private static final String UNTIL = "2026-12-22T18:00";

	private static final StaffMember SECRETARY = new StaffMember("m-1", "secretariat", Role.SECRETARIAT, Set.of(),
			Language.RU, 0);

	private final List<LateLink> given = new ArrayList<>();

	private final List<AuditRecord> written = new ArrayList<>();

	private final ExtendedModelMap model = new ExtendedModelMap();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final LateLinkPage page = new LateLinkPage(
			new LateLinkDesk(new Memory(), List::of, Links.of(new byte[32]), URI.create("http://form.example/"),
					new AuditTrail(written::add, () -> new UUID(9, 9), () -> NOW), () -> NOW),
			LateLinkPageTest::policy, () -> new UUID(1, 1), InstantSource.fixed(NOW));

	@Test
	void linkIsGivenInMoscowTimeAndOnceHoweverOftenTheButtonIsPressed() {
		assertThat(give("autumn", UNTIL, "2", "институту", "Болезнь"))
			.isEqualTo("redirect:/late-links?done=" + new UUID(1, 1));
		assertThat(give("autumn", UNTIL, "2", "институту", "Болезнь"))
			.isEqualTo("redirect:/late-links?done=" + new UUID(1, 1));

		assertThat(given).containsExactly(new LateLink(new UUID(1, 1), "autumn", Instant.parse("2026-12-22T15:00:00Z"),
				2, "институту", "Болезнь", SECRETARY.actor(), NOW, null));
		assertThat(written).singleElement()
			.satisfies((entry) -> assertThat(entry.toString()).contains("late-link.give").doesNotContain("институту"));
	}

	@ParameterizedTest
	@CsvSource({ "winter, 2026-12-22T18:00, 1, институту, Болезнь", "autumn, 2026-12-21T18:00, 1, институту, Болезнь",
			"autumn, 2027-03-22T18:00, 1, институту, Болезнь", "autumn, завтра, 1, институту, Болезнь",
			"autumn, 2026-12-22T18:00, 0, институту, Болезнь", "autumn, 2026-12-22T18:00, 21, институту, Болезнь",
			"autumn, 2026-12-22T18:00, 1, ' ', Болезнь", "autumn, 2026-12-22T18:00, 1, институту, ''" })
	void whatCannotBeRightComesBackAsItWasTyped(String round, String until, String uses, String meantFor,
			String reason) {
		assertThat(give(round, until, uses, meantFor, reason)).isEqualTo("late-links");

		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(model).containsEntry("typed", new Typed(round, until, uses, meantFor, reason))
			.containsEntry("problem", "invalid");
		assertThat(given).isEmpty();
	}

	@Test
	void onlyRoundsThatHaveOpenedAreOffered() {
		page.all("", SECRETARY, model);

		assertThat((List<?>) model.get("rounds")).extracting((round) -> ((Round) round).code())
			.containsExactly("autumn");
	}

	@Test
	void saysWhichLinkWasJustGiven() {
		give("autumn", UNTIL, "2", "институту", "Болезнь");
		page.all(new UUID(1, 1).toString(), SECRETARY, model);

		assertThat(model.get("done")).isInstanceOfSatisfying(GivenLink.class,
				(link) -> assertThat(link.address()).startsWith("http://form.example/"));
	}

	@Test
	void saysNothingOfALinkThatNobodyGave() {
		page.all("anything", SECRETARY, model);

		assertThat(model).containsEntry("done", null);
	}

	private String give(String round, String until, String uses, String meantFor, String reason) {
		return page.give(new UUID(1, 1).toString(), round, until, uses, meantFor, reason, SECRETARY, model, response);
	}

	private static Policy policy() {
		Policy shipped = PolicyJson.shippedDefault();
		Round autumn = new Round("autumn", new Bilingual("Осень", "Autumn"), NOW.minusSeconds(1_000_000),
				NOW.minusSeconds(86_400), 30);
		Round winter = new Round("winter", new Bilingual("Зима", "Winter"), NOW.plusSeconds(86_400),
				NOW.plusSeconds(1_000_000), 30);
		return new Policy(shipped.version(), shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(),
				shipped.rules(), shipped.fallback(),
				new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(autumn, winter)));
	}

	private final class Memory implements LateLinks {

		@Override
		public List<LateLink> all() {
			return List.copyOf(given);
		}

		@Override
		public Optional<LateLink> find(UUID id) {
			return given.stream().filter((link) -> link.id().equals(id)).findFirst();
		}

		@Override
		public void write(LateLink link) {
			given.add(link);
		}

	}

}
