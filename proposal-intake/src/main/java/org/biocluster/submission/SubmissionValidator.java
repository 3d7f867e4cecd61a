package org.biocluster.submission;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.biocluster.attachment.Upload;
import org.biocluster.language.Language;
import org.biocluster.policy.RoutingFlag;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.wording.MoscowTime;
import org.jspecify.annotations.Nullable;

/// Says whether an input can be accepted, and everything that is wrong with it at once. Thread-safe.
public final class SubmissionValidator {

	private static final Set<String> CHANNELS = Set.of("web", "api", "import", "paper", "email");

	private static final Pattern SENDER_CODE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

	private final Taxonomy taxonomy;

	private final Predicate<String> group;

	private final Function<String, Optional<Upload>> uploads;

	private final InstantSource clock;

	/// @param group says whether a group with this code exists
	/// @param uploads files that wait to be sent, by id
	public SubmissionValidator(Taxonomy taxonomy, Predicate<String> group, Function<String, Optional<Upload>> uploads,
			InstantSource clock) {
		this.taxonomy = taxonomy;
		this.group = group;
		this.uploads = uploads;
		this.clock = clock;
	}

	/// @param defaultChannel how it arrived where the input does not say
	public SubmissionCheck check(SubmissionInput input, String defaultChannel) {
		return check(input, defaultChannel, List.of());
	}

	/// @param defaultChannel how it arrived where the input does not say
	/// @param sent the files that the proposal has already
	public SubmissionCheck check(SubmissionInput input, String defaultChannel, List<Attachment.Sent> sent) {
		Findings findings = new Findings();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), MoscowTime.ZONE);
		ClassificationCheck codes = new ClassificationCheck(this.taxonomy, this.group, today, findings);
		Classification classification = codes.classification(input);
		TextCheck free = new TextCheck(input, findings);
		Map<TextKind, String> texts = free.texts();
		Language language = language(input, findings);
		Submitter submitter = submitter(input, language, findings);
		List<Attachment> files = new FileCheck(this.uploads, sent, findings).files(input.attachments());
		checkRest(input, findings);
		if (!findings.isEmpty()) {
			return new SubmissionCheck.Invalid(findings.all());
		}
		return new SubmissionCheck.Valid(new Submission(classification, language, texts, files, submitter,
				submitter != null && !submitter.publishable().isEmpty(), channel(input, defaultChannel),
				orNull(input.source()), orNull(input.externalId()),
				flags(classification, TextSigns.flags(texts.values(), free.kinds()), codes.sawRetiredCode()), List.of(),
				orNull(input.lateLink())));
	}

	/// Looks up the files of something else than a submission.
	/// @param ids null for none
	public FileReading files(@Nullable List<@Nullable String> ids) {
		Findings findings = new Findings();
		List<Attachment> files = new FileCheck(this.uploads, List.of(), findings).files(ids);
		return findings.isEmpty() ? new FileReading.Good(files) : new FileReading.Wrong(findings.all());
	}

	/// Checks the data of a person who corrects them.
	/// @param former what is known; language and consent to publication stay as they are
	public PersonReading checkPerson(SubmissionInput.Person person, Submitter former) {
		Findings findings = new Findings();
		Submitter corrected = new PersonCheck(findings).submitter(person, former.language(), former.publishable());
		return findings.isEmpty() ? new PersonReading.Good(corrected) : new PersonReading.Wrong(findings.all());
	}

	/// Checks a consent to publication that is given later.
	/// @param person as known
	/// @return the person with what may be published
	public PersonReading checkPublication(SubmissionInput.Consents consents, Submitter person) {
		Findings findings = new Findings();
		if (!Boolean.TRUE.equals(consents.publication())) {
			findings.add("consents.publication", "confirm-needed");
		}
		List<String> items = Publishable.read(consents, findings);
		return findings.isEmpty() ? new PersonReading.Good(person.publishing(items))
				: new PersonReading.Wrong(findings.all());
	}

	private static Language language(SubmissionInput input, Findings findings) {
		if (input.language() == null || input.language().isEmpty()) {
			findings.add("language", "required");
			return Language.RU;
		}
		Optional<Language> language = Language.ofCode(input.language());
		if (language.isEmpty()) {
			findings.add("language", "unknown");
		}
		return language.orElse(Language.RU);
	}

	private static @Nullable Submitter submitter(SubmissionInput input, Language language, Findings findings) {
		if (input.submitter() == null) {
			return null;
		}
		Submitter submitter = new PersonCheck(findings).submitter(input.submitter(), language,
				Publishable.read(input.consents(), findings));
		if (input.consents() == null || !Boolean.TRUE.equals(input.consents().personalData())) {
			findings.add("consents.personalData", "consent.required");
		}
		return submitter;
	}

	private static void checkRest(SubmissionInput input, Findings findings) {
		if (!Boolean.TRUE.equals(input.confirmedUnrestricted())) {
			findings.add("confirmedUnrestricted", "confirm.required");
		}
		if (!isBlank(input.channel()) && !CHANNELS.contains(input.channel())) {
			findings.add("channel", "unknown");
		}
		checkSenderCode("source", input.source(), findings);
		checkSenderCode("externalId", input.externalId(), findings);
	}

	private static void checkSenderCode(String field, @Nullable String code, Findings findings) {
		if (!isBlank(code) && !SENDER_CODE.matcher(code).matches()) {
			findings.add(field, "sender-code.bad");
		}
	}

	private static String channel(SubmissionInput input, String defaultChannel) {
		String channel = orNull(input.channel());
		return (channel != null) ? channel : defaultChannel;
	}

	private static List<String> flags(Classification classification, List<String> signs, boolean retiredCode) {
		List<String> flags = new ArrayList<>(signs);
		if ("interaction".equals(classification.aspect()) && classification.counterparts().isEmpty()) {
			flags.add("COUNTERPARTS_MISSING");
		}
		if (retiredCode) {
			flags.add(RoutingFlag.UNKNOWN_CODE.name());
		}
		return flags;
	}

	private static boolean isBlank(@Nullable String text) {
		return text == null || text.isEmpty();
	}

	private static @Nullable String orNull(@Nullable String text) {
		return isBlank(text) ? null : text;
	}

}
