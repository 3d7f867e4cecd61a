package org.biocluster.letter;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.biocluster.briefing.Briefing;
import org.biocluster.briefing.News;
import org.biocluster.briefing.Particulars;
import org.biocluster.briefing.RoundEntry;
import org.biocluster.briefing.Term;
import org.biocluster.briefing.TypedText;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Step;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.link.Links;
import org.biocluster.notification.Alarm;
import org.biocluster.notification.Change;
import org.biocluster.notification.Message;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.TextKind;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.jspecify.annotations.Nullable;

/// Briefings and a writer for tests.
public final class Letters {

	public static final ProposalId PROPOSAL = new ProposalId(new UUID(0x1234, 0x5678));

	private static final Instant DUE = Instant.parse("2026-12-23T20:59:59Z");

	public static final CompiledPolicy POLICY = ((PolicyCheck.Valid) new CelPolicyCompiler()
		.compile(PolicyJson.shippedDefault())).policy();

	static final LetterWriter WRITER = new LetterWriter(TaxonomyJson.shipped(),
			new WebAddresses(URI.create("https://biocluster.example/"), URI.create("https://desk.biocluster.example"),
					Links.of(new byte[32])));

	private Letters() {
	}

	/// The shipped policy with one round more.
	static CompiledPolicy withRound(String code, Bilingual title) {
		Policy shipped = PolicyJson.shippedDefault();
		Round round = new Round(code, title, Instant.parse("2026-11-01T06:00:00Z"),
				Instant.parse("2026-11-23T21:10:00Z"), 30);
		return ((PolicyCheck.Valid) new CelPolicyCompiler().compile(new Policy(shipped.version(), shipped.groups(),
				shipped.sectorGroups(), shipped.themeGroups(), shipped.rules(), shipped.fallback(),
				new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(round)))))
			.policy();
	}

	public static Letter write(Message message, Briefing briefing, @Nullable CompiledPolicy policy, Language language,
			@Nullable Alarm alarm) {
		return WRITER.write(message, new Subject(briefing, policy, alarm), language);
	}

	public static Briefing russian() {
		return briefing(Language.RU,
				List.of(new TypedText(TextKind.TITLE, "Биогаз из осадков сточных вод"),
						new TypedText(TextKind.BODY, "Первая строка.\nВторая строка: тепло & свет <для города>."),
						new TypedText(TextKind.EFFECT, "Меньше отходов."),
						new TypedText(TextKind.ORGANISATION_NAME, "ООО «Пример»")));
	}

	public static Briefing english() {
		return briefing(Language.EN, List.of(new TypedText(TextKind.TITLE, "Biogas from sewage sludge"),
				new TypedText(TextKind.BODY, "One line.\n\nAnother line."), new TypedText(TextKind.EFFECT, null)));
	}

	/// The Russian one, sent to the round in autumn at five minutes past midnight.
	public static Briefing sentTo(RoundEntry entry) {
		Briefing of = russian();
		return new Briefing(of.proposalId(), of.number(), of.language(), of.type(), of.receivedAt(), entry,
				of.routing(), of.texts(), of.linkGeneration(), null, null);
	}

	/// The Russian one, about a deadline at the end of 23 December 2026.
	public static Briefing due(Deadline deadline, Step step) {
		Briefing of = russian();
		return new Briefing(of.proposalId(), of.number(), of.language(), of.type(), of.receivedAt(), of.entry(),
				of.routing(), of.texts(), of.linkGeneration(), new Term(deadline, step, DUE), null);
	}

	/// The Russian one in the secretariat's hands, without a number and without a group.
	public static Briefing held(@Nullable Term term, @Nullable News news) {
		Briefing of = russian();
		return new Briefing(of.proposalId(), null, of.language(), of.type(), of.receivedAt(), of.entry(), null,
				of.texts(), of.linkGeneration(), term, news);
	}

	/// The Russian one, to which this happened; with reasons in both languages.
	public static Briefing news(Change change) {
		Briefing of = russian();
		return new Briefing(of.proposalId(), of.number(), of.language(), of.type(), of.receivedAt(), of.entry(),
				of.routing(), of.texts(), of.linkGeneration(), null,
				new News(change, "programme", particulars(change), words(change)));
	}

	private static Particulars particulars(Change change) {
		LocalDate day = LocalDate.of(2026, 12, 20);
		return switch (change) {
			case DECIDED, CORRECTED ->
				new Particulars(null, null, "partly", null, "goals", null, "12-р", day, List.of());
			case OPINION_GIVEN -> new Particulars(null, null, "object", null, null, null, null, null, List.of());
			case REFUSED -> new Particulars(null, null, null, "not-a-proposal", null, null, null, null, List.of());
			case ON_AGENDA, DEFERRED, TASK -> new Particulars(null, day, null, null, null, null, null, null, List.of());
			case OPINION_ASKED, QUESTIONS, UNANSWERED, EXTENDED ->
				new Particulars(DUE, null, null, null, null, null, null, null, List.of());
			case AMENDED, WITHDRAWN, RESTORED, MOVED, UNDER_REVIEW, ASSIGNED, ANSWERED, OFF_AGENDA, REOPENED, LINKS ->
				Particulars.NONE;
		};
	}

	private static List<News.Words> words(Change change) {
		return switch (change) {
			case QUESTIONS ->
				List.of(new News.Words(Language.RU, "Сколько осадка\nв сутки?"), new News.Words(Language.RU, null));
			case DECIDED, CORRECTED, DEFERRED, EXTENDED ->
				List.of(new News.Words(Language.RU, "Нужен расчёт <затрат>."),
						new News.Words(Language.EN, "Costs & gains."));
			case AMENDED, REFUSED, WITHDRAWN, RESTORED, MOVED, UNDER_REVIEW, ASSIGNED, OPINION_ASKED, OPINION_GIVEN,
					ANSWERED, UNANSWERED, ON_AGENDA, OFF_AGENDA, REOPENED, TASK, LINKS ->
				List.of();
		};
	}

	public static Briefing titled(String title) {
		return briefing(Language.RU, List.of(new TypedText(TextKind.TITLE, title)));
	}

	public static Briefing longText(String body) {
		return briefing(Language.RU, List.of(new TypedText(TextKind.BODY, body)));
	}

	private static Briefing briefing(Language language, List<TypedText> texts) {
		RoutingDecision routing = new RoutingDecision(
				POLICY.policy().version(), "bioenergy", List.of(new Consulted("programme", false),
						new Consulted("ecology-waste", false), new Consulted("secretariat", true)),
				List.of("R09", "R13"), List.of(), Set.of());
		return new Briefing(PROPOSAL, new RegistrationNumber(2026, 12), language, "priority-direction",
				Instant.parse("2026-11-23T21:05:00Z"), null, routing, texts, 1, null, null);
	}

}
