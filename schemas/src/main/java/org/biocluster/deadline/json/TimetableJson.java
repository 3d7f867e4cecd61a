package org.biocluster.deadline.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.language.json.StrictObject;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The part of a policy's document that is about time.
public final class TimetableJson {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	private TimetableJson() {
	}

	/// Reads it; whether it makes sense is for the compiler of policies to say.
	public static Timetable read(StrictObject timetable) {
		return new Timetable(timetable.object("terms", TimetableJson::terms),
				timetable.object("reminders", TimetableJson::reminders),
				timetable.optionalObject("calendar", TimetableJson::calendar),
				timetable.optionalList("rounds", TimetableJson::round));
	}

	/// Lays it out in an empty object.
	public static void write(ObjectNode node, Timetable timetable) {
		Terms terms = timetable.terms();
		node.putObject("terms")
			.put("registration", terms.registration())
			.put("decision", terms.decision())
			.put("extension", terms.extension())
			.put("clarification", terms.clarification())
			.put("opinion", terms.opinion());
		ObjectNode reminders = node.putObject("reminders");
		numbers(reminders.putArray("decision"), timetable.reminders().decision());
		reminders.put("escalation", timetable.reminders().escalation());
		numbers(reminders.putArray("clarification"), timetable.reminders().clarification());
		WorkingCalendar calendar = timetable.calendar();
		if (calendar != null) {
			write(node.putObject("calendar"), calendar);
		}
		if (!timetable.rounds().isEmpty()) {
			ArrayNode rounds = node.putArray("rounds");
			timetable.rounds().forEach((round) -> write(rounds.addObject(), round));
		}
	}

	static WorkingCalendar calendar(StrictObject calendar) {
		return new WorkingCalendar(calendar.text("version"), calendar.date("first"), calendar.date("last"),
				new HashSet<>(calendar.dates("daysOff")), new HashSet<>(calendar.dates("workingWeekends")));
	}

	private static Round round(StrictObject round) {
		return new Round(round.text("code"), round.bilingual("title"), moscow(round, "opens"), moscow(round, "closes"),
				round.smallNumber("grace"));
	}

	/// People write Moscow time; the wire carries instants.
	private static Instant moscow(StrictObject round, String field) {
		try {
			return LocalDateTime.parse(round.text(field)).atZone(MOSCOW).toInstant();
		}
		catch (DateTimeParseException _) {
			throw round.unexpected(field, "A Moscow time such as 2026-12-20T18:00 is expected");
		}
	}

	private static Terms terms(StrictObject terms) {
		return new Terms(terms.smallNumber("registration"), terms.smallNumber("decision"),
				terms.smallNumber("extension"), terms.smallNumber("clarification"), terms.smallNumber("opinion"));
	}

	private static Reminders reminders(StrictObject reminders) {
		return new Reminders(reminders.smallNumbers("decision"), reminders.smallNumber("escalation"),
				reminders.smallNumbers("clarification"));
	}

	private static void write(ObjectNode node, WorkingCalendar calendar) {
		node.put("version", calendar.version());
		node.put("first", calendar.first().toString());
		node.put("last", calendar.last().toString());
		dates(node.putArray("daysOff"), calendar.daysOff());
		dates(node.putArray("workingWeekends"), calendar.workingWeekends());
	}

	private static void write(ObjectNode node, Round round) {
		node.put("code", round.code());
		node.putObject("title").put("ru", round.title().ru()).put("en", round.title().en());
		node.put("opens", round.opens().atZone(MOSCOW).toLocalDateTime().toString());
		node.put("closes", round.closes().atZone(MOSCOW).toLocalDateTime().toString());
		node.put("grace", round.grace());
	}

	private static void numbers(ArrayNode array, Collection<Integer> numbers) {
		numbers.forEach(array::add);
	}

	private static void dates(ArrayNode array, Collection<LocalDate> days) {
		days.forEach((day) -> array.add(day.toString()));
	}

}
