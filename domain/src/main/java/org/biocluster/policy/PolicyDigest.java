package org.biocluster.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.language.Bilingual;
import org.jspecify.annotations.Nullable;

/// The fingerprint of a policy: SHA-256 over a canonical text in which every part is preceded by its length, so that
/// no two different policies share a text, whatever their words contain.
public final class PolicyDigest {

	private final StringBuilder text = new StringBuilder("policy/1\n");

	private PolicyDigest() {
	}

	/// The fingerprint in lower-case hexadecimal.
	public static String of(Policy policy) {
		PolicyDigest digest = new PolicyDigest();
		digest.add(Long.toString(policy.version()));
		digest.add(Integer.toString(policy.groups().size()));
		policy.groups().forEach(digest::add);
		digest.add(policy.sectorGroups());
		digest.add(policy.themeGroups());
		digest.add(Integer.toString(policy.rules().size()));
		policy.rules().forEach(digest::add);
		digest.add(policy.fallback().id());
		digest.add(policy.fallback().primary());
		digest.add(policy.fallback().why());
		// Policies of before there were timetables keep their fingerprints.
		if (policy.deadlines() != null) {
			digest.add(policy.deadlines());
		}
		return sha256(digest.text.toString());
	}

	private void add(Group group) {
		add(group.code());
		add(group.kind().name());
		add(group.parent());
		add(group.name());
		add(group.remit());
		add(Boolean.toString(group.active()));
		add(group.mergedInto());
	}

	private void add(Rule rule) {
		add(rule.id());
		add(rule.when());
		add(rule.primary());
		add(rule.consulted());
		add(rule.informed());
		add(rule.why());
	}

	private void add(Timetable timetable) {
		add("deadlines");
		Terms terms = timetable.terms();
		addNumbers(List.of(terms.registration(), terms.decision(), terms.extension(), terms.clarification(),
				terms.opinion()));
		addNumbers(timetable.reminders().decision());
		addNumbers(List.of(timetable.reminders().escalation()));
		addNumbers(timetable.reminders().clarification());
		WorkingCalendar calendar = timetable.calendar();
		if (calendar != null) {
			add(calendar.version());
			addDays(List.of(calendar.first(), calendar.last()));
			addDays(calendar.daysOff());
			addDays(calendar.workingWeekends());
		}
		// Timetables of before there were rounds keep their fingerprints.
		if (!timetable.rounds().isEmpty()) {
			add("rounds");
			add(Integer.toString(timetable.rounds().size()));
			timetable.rounds().forEach(this::add);
		}
	}

	private void add(Round round) {
		add(round.code());
		add(round.title());
		add(round.opens().toString());
		add(round.closes().toString());
		add(Integer.toString(round.grace()));
	}

	private void addNumbers(List<Integer> numbers) {
		add(Integer.toString(numbers.size()));
		numbers.forEach((number) -> add(number.toString()));
	}

	private void addDays(Collection<LocalDate> days) {
		add(Integer.toString(days.size()));
		days.forEach((day) -> add(day.toString()));
	}

	private void add(Map<String, String> map) {
		add(Integer.toString(map.size()));
		new TreeMap<>(map).forEach((key, value) -> {
			add(key);
			add(value);
		});
	}

	private void add(Bilingual words) {
		add(words.ru());
		add(words.en());
	}

	private void add(@Nullable String part) {
		if (part == null) {
			this.text.append("-\n");
		}
		else {
			this.text.append(part.length()).append(':').append(part).append('\n');
		}
	}

	private static String sha256(String text) {
		try {
			MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
