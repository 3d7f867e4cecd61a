package org.biocluster.policy.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.deadline.json.CalendarJson;
import org.biocluster.language.Bilingual;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PolicyJsonTest {

	/// To six o'clock in Moscow.
	private static final Round ROUND = new Round("autumn-2026", new Bilingual("Осенний сбор", "Autumn call"),
			Instant.parse("2026-12-01T06:00:00Z"), Instant.parse("2026-12-20T15:00:00Z"), 30);

	@Test
	void whatIsWrittenReadsBackEqual() {
		Policy policy = PolicyJson.shippedDefault();
		assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
		assertThat(PolicyJson.read(PolicyJson.write(policy).getBytes(StandardCharsets.UTF_8))).isEqualTo(policy);
	}

	@Test
	void timetableReadsBackEqual() {
		Policy shipped = PolicyJson.shippedDefault();
		for (WorkingCalendar calendar : new WorkingCalendar[] { null, CalendarJson.shipped() }) {
			Policy policy = new Policy(1, shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(),
					shipped.rules(), shipped.fallback(),
					new Timetable(Terms.USUAL, Reminders.USUAL, calendar, List.of(ROUND)));
			assertThat(PolicyJson.read(PolicyJson.write(policy))).isEqualTo(policy);
		}
	}

	/// The digest of a policy is taken before it goes over the wire, and compared behind
	/// it.
	@Test
	void timesOfARoundAreAsExactAsTheWireCarriesThem() {
		Policy shipped = PolicyJson.shippedDefault();
		String document = PolicyJson
			.write(new Policy(1, shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(), shipped.rules(),
					shipped.fallback(), new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(ROUND))));
		Timetable timetable = PolicyJson
			.read(document.replace("2026-12-01T09:00", "2026-12-01T09:00:00.000000999")
				.replace("2026-12-20T18:00", "2026-12-20T18:00:00.123456789"))
			.deadlines();
		assertThat(timetable).isNotNull();
		assertThat(timetable.rounds()).singleElement().satisfies((round) -> {
			assertThat(round.opens()).isEqualTo(ROUND.opens());
			assertThat(round.closes()).isEqualTo(Instant.parse("2026-12-20T15:00:00.123456Z"));
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			"decision": 30            | "decision": "30"       | deadlines.terms.decision
			"decision": 30            | "decision": 3000000000 | deadlines.terms.decision
			"escalation": 10          | "escalate": 10         | deadlines.reminders.escalation
			"2025-01-01"              | "2025-02-30"           | deadlines.calendar.first
			"workingWeekends": [      | "workingWeekends": [7, | deadlines.calendar.workingWeekends
			2026-12-20T18:00          | 2026-12-20T18:00Z      | deadlines.rounds[0].closes
			"grace": 30               | "grace": "30"          | deadlines.rounds[0].grace
			"version": "ru            | "note": "x", "version": "ru | deadlines.calendar.note
			""")
	void timetableOfAnotherShapeIsRefusedWithItsPlace(String original, String replacement, String path) {
		Policy shipped = PolicyJson.shippedDefault();
		String document = PolicyJson.write(new Policy(1, shipped.groups(), shipped.sectorGroups(),
				shipped.themeGroups(), shipped.rules(), shipped.fallback(),
				new Timetable(Terms.USUAL, Reminders.USUAL, CalendarJson.shipped(), List.of(ROUND))));
		assertThat(document).contains("2026-12-20T18:00");
		assertThat(document).contains(original);
		String changed = document.replaceFirst(Pattern.quote(original), Matcher.quoteReplacement(replacement));
		assertThatExceptionOfType(PolicyJsonException.class).isThrownBy(() -> PolicyJson.read(changed))
			.satisfies((ex) -> assertThat(ex.path()).isEqualTo(path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "default-policy.json", "day-one-policy.json" })
	void shippedDocumentsHaveTheStableForm(String name) throws IOException {
		try (InputStream stream = PolicyJson.class.getResourceAsStream("/org/biocluster/policy/" + name)) {
			String document = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(PolicyJson.write(PolicyJson.read(document))).isEqualTo(document);
		}
	}

	@Test
	void theExampleHasSixSectoralAndSevenInfrastructureGroupsAndTwentyRules() {
		Policy policy = PolicyJson.shippedDefault();
		assertThat(policy.groups()).filteredOn((group) -> group.kind() == Group.Kind.SECTORAL).hasSize(6);
		assertThat(policy.groups()).filteredOn((group) -> group.kind() == Group.Kind.INFRASTRUCTURE).hasSize(7);
		assertThat(policy.rules().size() + 1).isEqualTo(20);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			"version": 1,      | "version": 1, "extra": true,     | extra
			"version": 1,      |                                  | version
			"version": 1,      | "version": "1",                  | version
			"version": 1,      | "version": 1.5,                  | version
			"kind": "main"     | "kind": "MAIN"                   | groups[0].kind
			"active": true     | "active": 1                      | groups[0].active
			"id": "R02"        | "id": null                       | rules[1].id
			"primary": "'secretariat'" | "primary": ["secretariat"] | rules[1].primary
			"primary": "'secretariat'" | "secondary": "x"         | rules[1].secondary
			"bioenergy": "bioenergy" | "bioenergy": 7             | sectorGroups.bioenergy
			"fallback": {      | "fallback": { "when": "true",    | fallback.when
			""")
	void documentOfAnotherShapeIsRefusedWithItsPlace(String original, String replacement, String path) {
		String document = PolicyJson.write(PolicyJson.shippedDefault());
		assertThat(document).contains(original);
		int at = document.indexOf(original);
		String changed = document.substring(0, at) + (replacement != null ? replacement : "")
				+ document.substring(at + original.length());
		assertThatExceptionOfType(PolicyJsonException.class).isThrownBy(() -> PolicyJson.read(changed))
			.satisfies((ex) -> assertThat(ex.path()).isEqualTo(path));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "[]", "{", "{}", "{} {}", "{\"version\": 1, \"version\": 1}", "// x" })
	void whatIsNoPolicyIsRefused(String document) {
		assertThatExceptionOfType(PolicyJsonException.class).isThrownBy(() -> PolicyJson.read(document));
	}

	@Test
	void bottomlessNestingIsRefused() {
		assertThatExceptionOfType(PolicyJsonException.class)
			.isThrownBy(() -> PolicyJson.read("{\"groups\":" + "[".repeat(100_000)));
	}

}
