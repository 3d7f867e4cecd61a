package org.biocluster.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.biocluster.deadline.Deadlines;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.notification.Recipient;
import org.biocluster.policy.Policy;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Says codes in the reader's language; a code without a name is shown as it is. For templates.
/// @param policy names the groups; null until it has been read
public record Words(Language language, Messages messages, Taxonomy taxonomy, @Nullable Policy policy) {

	/// A working group.
	public String group(@Nullable String code) {
		return code == null ? "" : groupName(code).orElse(code);
	}

	/// A round, by its title in the policy in force.
	public String round(String code) {
		return Optional.ofNullable(policy)
			.map(Policy::deadlines)
			.flatMap((timetable) -> timetable.round(code))
			.map((round) -> text(round.title()))
			.orElse(code);
	}

	/// A session, for whoever does not see from elsewhere whose it is.
	public String meeting(String group, String number, LocalDate date) {
		return messages.in(language, "sessions.named", number, date(date), group(group));
	}

	/// A number of bytes.
	public String size(long bytes) {
		long kb = Math.ceilDiv(bytes, 1024L);
		return kb < 1024 ? messages.in(language, "files.size.kb", kb)
				: messages.in(language, "files.size.mb", Math.ceilDiv(kb * 10, 1024L) / 10.0);
	}

	/// The type of a proposal.
	public String type(String code) {
		return taxonomy.types().name(code, language);
	}

	/// What exactly is proposed.
	public String aspect(String code) {
		return taxonomy.aspects().name(code, language);
	}

	/// A sector.
	public String sector(String code) {
		return taxonomy.sectors().name(code, language);
	}

	/// A theme.
	public String theme(String code) {
		return taxonomy.themes().name(code, language);
	}

	/// The kind of organisation.
	public String organisationType(String code) {
		return taxonomy.organisationTypes().name(code, language);
	}

	/// A region.
	public String region(String code) {
		return taxonomy.regions().name(code, language);
	}

	/// Any code that has its words in the bundles, under `<prefix>.<code>`.
	public String code(String prefix, @Nullable Object code) {
		String key = prefix + "." + code;
		return messages.has(key) ? messages.in(language, key) : String.valueOf(code);
	}

	/// Whether a code has words in the bundles, under `<prefix>.<code>`.
	public boolean has(String prefix, @Nullable Object code) {
		return messages.has(prefix + "." + code);
	}

	/// The name of a field of an action's form; each action may call it differently.
	public String field(String action, String name) {
		return messages.in(language, field("field.", action, name));
	}

	/// Whether there is help for a field.
	public boolean hasFieldHelp(String action, String name) {
		return messages.has(field("help.", action, name));
	}

	/// What to consider when filling in a field.
	public String fieldHelp(String action, String name) {
		return messages.in(language, field("help.", action, name));
	}

	private String field(String prefix, String action, String name) {
		String own = prefix + action + "." + name.replace('#', '.');
		return messages.has(own) ? own : prefix + name.replace('#', '.');
	}

	/// What a group decided.
	public String decision(String code) {
		return taxonomy.decisionCodes().contains(code) ? taxonomy.decisionCodes().name(code, language)
				: code("decision", code);
	}

	/// Why something was rejected.
	public String ground(String code) {
		return taxonomy.rejectionGrounds().name(code, language);
	}

	/// A section of the Programme.
	public String section(String code) {
		return taxonomy.programmeSections().name(code, language);
	}

	/// Whom or what a decision points to.
	public String target(String code) {
		String name = subject(code);
		return name.equals(code) ? taxonomy.counterparts().name(code, language) : name;
	}

	/// A day.
	public String date(@Nullable LocalDate day) {
		return day == null ? "" : MoscowTime.of(day, language);
	}

	/// A day of a year that is known.
	public String shortDate(LocalDate day) {
		return MoscowTime.withoutYear(day, language);
	}

	/// A registration number in the reader's spelling.
	public String number(@Nullable String stored) {
		return stored == null ? "" : RegistrationNumber.parse(stored).map((known) -> known.in(language)).orElse(stored);
	}

	/// A time in Moscow.
	public String time(Instant instant) {
		return MoscowTime.of(instant, language);
	}

	/// The day of a time in Moscow.
	public String day(Instant instant) {
		return MoscowTime.of(Deadlines.day(instant), language);
	}

	/// How long ago something was, in whole days in Moscow.
	public long days(Instant since, Instant now) {
		return ChronoUnit.DAYS.between(Deadlines.day(since), Deadlines.day(now));
	}

	/// The words for a value of a list's filter.
	public String choice(String filter, String value) {
		return switch (filter) {
			case "type" -> type(value);
			case "sector" -> sector(value);
			case "status" -> code("status", value);
			default -> code("filter." + filter, value);
		};
	}

	/// Who gets a message.
	/// @param names user names of staff by their opaque ids
	public String recipient(String id, Map<String, String> names) {
		return switch (Recipient.of(id)) {
			case Recipient.Author _ -> messages.in(language, "recipient.submitter");
			case Recipient.Member member -> names.getOrDefault(member.memberId(), member.memberId());
			case Recipient.Lead lead -> messages.in(language, "recipient.lead", group(lead.group()));
		};
	}

	/// A text that exists in both languages.
	public String text(Bilingual text) {
		return text.in(language);
	}

	/// A line of the timeline. Where a type says different things, each has words of its
	/// own under the subject.
	/// @param subject a group, a number or a code, depending on the type
	public String event(String type, @Nullable String subject) {
		String general = "event." + type;
		String own = general + "." + subject;
		String key = messages.has(own) ? own : general;
		return messages.in(language, messages.has(key) ? key : "event.other", subject(subject), type);
	}

	private String subject(@Nullable String subject) {
		if (subject == null) {
			return "";
		}
		return groupName(subject).or(() -> RegistrationNumber.parse(subject).map((known) -> known.in(language)))
			.orElseGet(() -> code(taxonomy, subject));
	}

	private String code(Taxonomy lists, String subject) {
		return lists.decisionCodes()
			.find(subject)
			.or(() -> lists.rejectionGrounds().find(subject))
			.or(() -> lists.types().find(subject))
			.map((term) -> term.name().in(language))
			.orElse(subject);
	}

	private Optional<String> groupName(String code) {
		return policy == null ? Optional.empty() : policy.group(code).map((group) -> group.name().in(language));
	}

}
