package org.biocluster.proposal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.biocluster.deadline.Timetable;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Explanation;
import org.biocluster.policy.Fallback;
import org.biocluster.policy.Group;
import org.biocluster.policy.Group.Kind;
import org.biocluster.policy.Policy;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.proposal.SubmitterCommand.Submit;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.Term;
import org.biocluster.taxonomy.TermList;
import org.jspecify.annotations.Nullable;

/// Proposals and a policy for tests.
final class Proposals {

	static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

	private static final Policy POLICY = new Policy(7,
			List.of(group("main", Kind.MAIN, null), group("secretariat", Kind.SECRETARIAT, null),
					group("bioenergy", Kind.SECTORAL, null), group("programme", Kind.INFRASTRUCTURE, null),
					group("agri-food", Kind.SECTORAL, null), group("retired", Kind.SECTORAL, "bioenergy")),
			Map.of(), Map.of(), List.of(), new Fallback("R99", "secretariat", new Bilingual("р", "e")), null);

	private static final TermList NONE = new TermList(List.of());

	private static final Taxonomy LISTS = new Taxonomy(terms("priority-direction", "meeting-materials", "other"), NONE,
			NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE, terms("goals", "support"),
			terms("outside-remit", "no-justification"), NONE, NONE);

	/// Sends everything to bioenergy and lets the programme group know.
	static final Regulations TO_BIOENERGY = to("bioenergy", new Consulted("programme", true));

	private Proposals() {
	}

	private static TermList terms(String... codes) {
		return new TermList(Arrays.stream(codes)
			.map((code) -> new Term(code, new Bilingual(code, code), new Bilingual("", ""), null))
			.toList());
	}

	private static Group group(String code, Kind kind, @Nullable String mergedInto) {
		return new Group(code, kind, null, new Bilingual(code, code), new Bilingual("", ""), mergedInto == null,
				mergedInto);
	}

	/// A policy that sends every proposal to the same groups.
	static Regulations to(String primary, Consulted... consulted) {
		return Regulations.usual(new FixedPolicy(POLICY,
				new RoutingDecision(7, primary, List.of(consulted), List.of("R09", "R13"), List.of(), Set.of())),
				LISTS);
	}

	/// As the first one, with another timetable.
	static Regulations withTimetable(Timetable timetable) {
		Policy dated = new Policy(POLICY.version(), POLICY.groups(), POLICY.sectorGroups(), POLICY.themeGroups(),
				POLICY.rules(), POLICY.fallback(), timetable);
		return Regulations.usual(new FixedPolicy(dated,
				new RoutingDecision(7, "bioenergy", List.of(), List.of("R09"), List.of(), Set.of())), LISTS);
	}

	static ProposalId proposal(int n) {
		return new ProposalId(new UUID(1, n));
	}

	static Submit submit(String fingerprint) {
		Classification classification = new Classification("priority-direction", null, List.of("bioenergy"), false,
				List.of(), "company", "RU-MOW", List.of(), List.of(), null, null, null, null, List.of());
		Origin origin = new Origin("api", null, null, NOW, null, null);
		return new Submit(classification, Language.RU, List.of(text(TextKind.TITLE), text(TextKind.BODY)), List.of(),
				new Submitter("Surname", "Given", null, null, "author@biocluster.example", null, Language.RU,
						List.of()),
				List.of(new Consent("personal-data", "1", "00", NOW, List.of())), origin, fingerprint,
				List.of("BIDI_CONTROL"), List.of());
	}

	static Submit withoutTitle(Submit submit) {
		return new Submit(submit.classification(), submit.language(), List.of(text(TextKind.BODY)), submit.files(),
				submit.submitter(), submit.consents(), submit.origin(), submit.fingerprint(), submit.flags(),
				submit.holdReasons());
	}

	static Submit held(Submit submit, String reason) {
		return new Submit(submit.classification(), submit.language(), submit.texts(), submit.files(),
				submit.submitter(), submit.consents(), submit.origin(), submit.fingerprint(), submit.flags(),
				List.of(reason));
	}

	static Text text(TextKind kind) {
		return new Text(new TextId(new UUID(2, kind.ordinal())), kind, Language.RU, "hash-" + kind, "value of " + kind);
	}

	static <C extends Command> Request<C> request(int proposal, int command, Actor actor, C wish) {
		return new Request<>(new CommandId(new UUID(3, command)), proposal(proposal), NOW, actor, Set.of(), null,
				Language.RU, wish);
	}

	static CommandSource at(long offset) {
		return new CommandSource(CommandSource.Stream.SUBMITTERS, offset);
	}

	private record FixedPolicy(Policy policy, RoutingDecision decision) implements CompiledPolicy {

		@Override
		public String hash() {
			return "fixed";
		}

		@Override
		public RoutingDecision route(Attributes attributes) {
			return decision;
		}

		@Override
		public Set<String> readAttributes() {
			return Set.of();
		}

		@Override
		public Explanation explain(RoutingDecision recorded) {
			throw new UnsupportedOperationException("Only routes");
		}

	}

}
