package org.biocluster.proposal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/// The table says what the decider does: every command in every status by everybody, allowed and denied, and who is told.
class LifecycleTableTest {

	private static final LifecycleTable TABLE = LifecycleTable.read();

	private static final Set<RejectionCode> DENIALS = Set.of(RejectionCode.FORBIDDEN, RejectionCode.NOT_IN_THIS_STATUS);

	@TestFactory
	Stream<DynamicTest> everybodyMayDoInEveryStatusWhatTheTableSays() {
		return TABLE.givens()
			.stream()
			.flatMap((given) -> Lives.under(given)
				.stream()
				.map((life) -> dynamicTest(status(life) + " " + given, () -> everybody(given, life))));
	}

	@Test
	void aCommandWithoutARequiredFieldIsRefusedWithItsName() {
		Set<String> left = new TreeSet<>();
		for (LifecycleTable.Row row : TABLE.rows()) {
			for (Lives life : Lives.under(row.given())) {
				if (row.covers(life.state())) {
					row.required().forEach((field) -> leaveOut(field, row, life));
					row.required().forEach((field) -> left.add(row.command() + " " + field));
				}
			}
		}
		assertThat(left).as("fields that were left out").hasSizeGreaterThan(50);
	}

	@Test
	void theTableNamesEveryCommand() {
		Set<String> named = new TreeSet<>(TABLE.rows().stream().map(LifecycleTable.Row::command).toList());
		Set<String> commands = new TreeSet<>();
		Stream.concat(commands(SubmitterCommand.class), commands(StaffCommand.class))
			.forEach((kind) -> commands.add(Wishes.name(kind)));

		assertThat(named).isEqualTo(commands);
	}

	private static void everybody(String given, Lives life) {
		for (Persona persona : Persona.values()) {
			life.wishes(persona).forEach((name, command) -> {
				List<LifecycleTable.Row> rows = TABLE.about(given, name);
				if (!rows.isEmpty()) {
					compare(rows, persona, life, command);
				}
			});
		}
	}

	private static void compare(List<LifecycleTable.Row> rows, Persona persona, Lives life, Command command) {
		String what = persona + " asks for " + command.type() + " in " + status(life);
		Handling handling = life.ask(persona, command);
		Outcome outcome = handling.outcome();
		List<LifecycleTable.Row> allowing = rows.stream()
			.filter((row) -> row.covers(life.state()) && row.roles().contains(persona))
			.toList();
		if (allowing.isEmpty()) {
			assertThat(outcome).as(what)
				.isInstanceOfSatisfying(Outcome.Rejected.class,
						(rejected) -> assertThat(DENIALS).contains(rejected.code()));
		}
		else {
			List<String> types = handling.events().stream().map((recorded) -> recorded.event().type()).toList();
			assertThat(outcome).as(what).isInstanceOf(Outcome.Accepted.class);
			assertThat(allowing).as(what + ": " + types)
				.filteredOn((row) -> row.leadsTo(types))
				.extracting(LifecycleTable.Row::told)
				.contains(Told.about(life.state(), handling.events()));
		}
	}

	private static void leaveOut(String field, LifecycleTable.Row row, Lives life) {
		Persona persona = row.roles().stream().min(Persona::compareTo).orElseThrow();
		Command whole = life.wishes(persona).get(row.command());
		Outcome outcome = life.ask(persona, Incomplete.without(field, whole)).outcome();

		assertThat(outcome).as("%s of %s in %s without %s", row.command(), persona, status(life), field)
			.isInstanceOfSatisfying(Outcome.Rejected.class, (rejected) -> {
				assertThat(rejected.code()).isEqualTo(RejectionCode.INVALID);
				assertThat(rejected.fields()).contains(field);
			});
	}

	private static Stream<Class<?>> commands(Class<?> type) {
		return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(LifecycleTableTest::commands)
				: Stream.of(type);
	}

	private static String status(Lives life) {
		return life.state() instanceof ProposalState.Existing existing ? existing.status().code() : "absent";
	}

}
