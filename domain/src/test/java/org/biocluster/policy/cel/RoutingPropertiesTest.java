package org.biocluster.policy.cel;

import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;

import static org.assertj.core.api.Assertions.assertThat;

/// What holds for every decision, whatever the rules and the proposal.
class RoutingPropertiesTest {

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler();

	@Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
	void decisionNamesActiveGroupsOnceAndNeverThePrimaryTwice(@ForAll("policies") Policy policy,
			@ForAll("proposals") Attributes proposal) {
		RoutingDecision decision = compile(policy).route(proposal);
		assertThat(decision.consulted()).extracting(Consulted::group)
			.doesNotHaveDuplicates()
			.doesNotContain(decision.primary())
			.allMatch((code) -> policy.group(code).orElseThrow().active());
		assertThat(policy.group(decision.primary()).orElseThrow().active()).isTrue();
		assertThat(decision.rules()).isNotEmpty().doesNotHaveDuplicates();
	}

	@Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
	void sameProposalAlwaysGetsTheSameDecision(@ForAll("policies") Policy policy,
			@ForAll("proposalLists") List<Attributes> proposals) {
		CelCompiledPolicy compiled = compile(policy);
		KnownCodes codes = new KnownCodes(policy, null);
		for (int round = 0; round < 2; round++) {
			assertThat(proposals).allSatisfy((proposal) -> assertThat(compiled.route(proposal))
				.isEqualTo(compiled.evaluate(codes.see(proposal))));
		}
	}

	@Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
	void everyDecisionCanBeExplained(@ForAll("policies") Policy policy, @ForAll("proposals") Attributes proposal) {
		CelCompiledPolicy compiled = compile(policy);
		RoutingDecision decision = compiled.route(proposal);
		assertThat(compiled.explain(decision)).satisfies((explanation) -> {
			assertThat(explanation.sentence().ru()).startsWith("Направлено в ").contains("потому что").endsWith(".");
			assertThat(explanation.reasons()).hasSameSizeAs(decision.rules());
		});
	}

	@Provide
	Arbitrary<Policy> policies() {
		Arbitrary<String> conditions = Arbitraries.of("true", "false", "type == 'x'", "'sa' in sectors",
				"size(sectorGroups) > 1", "sectors[1] == 'sb'", "themes.exists(t, t == 'tc')", "title.contains('a')",
				"1 / size(themes) > 0", "body.matches('^a+b')");
		Arbitrary<String> primaries = Arbitraries.of("'a'", "'b'", "'main'", "sectorGroups[0]", "type", "''");
		Arbitrary<String> lists = Arbitraries.of("['a', 'b']", "['c', 'c']", "sectorGroups", "themeGroups",
				"sectors.map(s, 'b')", "[type]", "[]", "sectorGroups + ['office']");
		Arbitrary<String> merges = Arbitraries.of("", "a>b", "b>c", "a>", "c>a");
		return Combinators
			.combine(conditions.list().ofMaxSize(6), primaries.injectNull(0.5).list().ofSize(6),
					lists.injectNull(0.3).list().ofSize(6), lists.injectNull(0.5).list().ofSize(6), merges)
			.as(RoutingPropertiesTest::policy);
	}

	@Provide
	Arbitrary<Attributes> proposals() {
		Arbitrary<List<String>> sectors = Arbitraries.of("sa", "sb", "none", "lost").list().ofMaxSize(4);
		Arbitrary<List<String>> themes = Arbitraries.of("tc", "lost").list().ofMaxSize(2);
		Arbitrary<String> words = Arbitraries.of("", "a", "x", "aaab", "Ж");
		return Combinators.combine(words, words, sectors, themes, words, words)
			.as((type, aspect, sector, theme, title, body) -> new Attributes(type, aspect, sector, false, theme, "o",
					"r", Language.RU, "web", title, body));
	}

	@Provide
	Arbitrary<List<Attributes>> proposalLists() {
		return proposals().list().ofMaxSize(5);
	}

	private static Policy policy(List<String> conditions, List<String> primaries, List<String> consulted,
			List<String> informed, String merge) {
		Draft draft = Drafts.policy();
		for (int i = 0; i < conditions.size(); i++) {
			if (primaries.get(i) != null || consulted.get(i) != null || informed.get(i) != null) {
				draft = draft.rule("R" + i, conditions.get(i), primaries.get(i), consulted.get(i), informed.get(i));
			}
		}
		if (!merge.isEmpty()) {
			draft = draft.inactive(merge.substring(0, 1), (merge.length() > 2) ? merge.substring(2) : null);
		}
		return draft.build();
	}

	private static CelCompiledPolicy compile(Policy policy) {
		PolicyCheck check = COMPILER.compile(policy);
		assertThat(check).isInstanceOf(PolicyCheck.Valid.class);
		return (CelCompiledPolicy) ((PolicyCheck.Valid) check).policy();
	}

}
