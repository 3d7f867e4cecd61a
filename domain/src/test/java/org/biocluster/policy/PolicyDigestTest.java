package org.biocluster.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.language.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyDigestTest {

	@Test
	void orderOfMapEntriesDoesNotMatter() {
		Map<String, String> forwards = new LinkedHashMap<>();
		forwards.put("x", "a");
		forwards.put("y", "b");
		Map<String, String> backwards = new LinkedHashMap<>();
		backwards.put("y", "b");
		backwards.put("x", "a");
		assertThat(digest(forwards)).isEqualTo(digest(backwards)).matches("[0-9a-f]{64}");
	}

	@Test
	void everyPartCounts() {
		Draft draft = Drafts.policy().rule("R1", "true", "'a'", null, null);
		String digest = PolicyDigest.of(draft.build());
		assertThat(digest).isNotEqualTo(PolicyDigest.of(Drafts.policy().build()))
			.isNotEqualTo(PolicyDigest.of(draft.inactive("a", null).build()))
			.isNotEqualTo(PolicyDigest.of(draft.sector("s", "a").build()))
			.isNotEqualTo(PolicyDigest.of(draft.rule("R2", "true", "'a'", null, null).build()));
	}

	@Test
	void absentAndEmptyPartsDiffer() {
		assertThat(PolicyDigest.of(Drafts.policy().rule("R1", "true", "'a'", null, "").build()))
			.isNotEqualTo(PolicyDigest.of(Drafts.policy().rule("R1", "true", "'a'", "", null).build()))
			.isNotEqualTo(PolicyDigest.of(Drafts.policy().rule("R1", "true", "'a'", null, null).build()));
	}

	@Test
	void wordsThatLookLikeSeparatorsCannotImitateAnotherPolicy() {
		assertThat(digest(Map.of("x", "a\n1:y"))).isNotEqualTo(digest(Map.of("x", "a", "y", "")));
	}

	@Test
	void everyPartOfTheTimetableCounts() {
		WorkingCalendar calendar = new WorkingCalendar("v", LocalDate.EPOCH, LocalDate.EPOCH, Set.of(), Set.of());
		assertThat(Stream
			.of(null, Timetable.USUAL, new Timetable(new Terms(3, 30, 30, 10, 11), Reminders.USUAL, null, List.of()),
					new Timetable(Terms.USUAL, new Reminders(List.of(-5, -1), 10, List.of(-3, 0)), null, List.of()),
					new Timetable(Terms.USUAL, new Reminders(List.of(-5, -1, 3), 9, List.of(-3, 0)), null, List.of()),
					new Timetable(Terms.USUAL, Reminders.USUAL, calendar, List.of()),
					new Timetable(Terms.USUAL, Reminders.USUAL,
							new WorkingCalendar("v", LocalDate.EPOCH, LocalDate.EPOCH, Set.of(LocalDate.EPOCH),
									Set.of()),
							List.of()),
					new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(round(30))),
					new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(round(31))))
			.map(PolicyDigestTest::digest)).doesNotHaveDuplicates();
	}

	@Test
	void policiesOfBeforeThereWereTimetablesKeepTheirFingerprints() {
		assertThat(PolicyDigest.of(Drafts.policy().build()))
			.isEqualTo("d9aa1d370cbd262e2029298e143702f7672c563c1e5a10885f314ade2a6e0a34");
	}

	private static Round round(int grace) {
		return new Round("a", new Bilingual("Сбор", "Call"), Instant.EPOCH, Instant.EPOCH.plusSeconds(60), grace);
	}

	private static String digest(@Nullable Timetable timetable) {
		Policy base = Drafts.policy().build();
		return PolicyDigest.of(new Policy(1, base.groups(), base.sectorGroups(), base.themeGroups(), base.rules(),
				base.fallback(), timetable));
	}

	private static String digest(Map<String, String> sectors) {
		Policy base = Drafts.policy().build();
		return PolicyDigest
			.of(new Policy(1, base.groups(), sectors, base.themeGroups(), base.rules(), base.fallback(), null));
	}

}
