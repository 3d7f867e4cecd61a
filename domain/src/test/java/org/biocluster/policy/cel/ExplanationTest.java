package org.biocluster.policy.cel;

import java.util.List;
import java.util.Set;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.policy.Explanation;
import org.biocluster.policy.Group;
import org.biocluster.policy.Group.Kind;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.Rule;
import org.biocluster.policy.RuleReason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationTest {

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler();

	@Test
	void saysWhichGroupAndWhyThenWhoElseAndWhyThenWhoIsOnlyTold() {
		Explanation explanation = explain(Drafts.policy()
			.rule("R1", "true", "'a'", null, "['main']")
			.rule("R2", "true", null, "['b', 'office']", null)
			.rule("R3", "true", null, "['a', 'c']", null));
		assertThat(explanation.sentence().in(Language.RU))
			.isEqualTo("Направлено в рабочую группу «a по-русски», потому что why R1 по-русски;"
					+ " к рассмотрению также привлечены: «b по-русски» и секретариат (потому что why R2 по-русски),"
					+ " а также «c по-русски» (потому что why R3 по-русски); для сведения: «main по-русски».");
		assertThat(explanation.sentence().in(Language.EN))
			.isEqualTo("Sent to the working group “a in English” because why R1 in English;"
					+ " also asked for an opinion: “b in English” and the secretariat (because why R2 in English),"
					+ " as well as “c in English” (because why R3 in English); for information: “main in English”.");
		assertThat(explanation.reasons()).extracting(RuleReason::ruleId).containsExactly("R1", "R2", "R3");
	}

	@Test
	void singleGroupAgreesWithItsVerb() {
		assertThat(explain(Drafts.policy().rule("R1", "true", "'a'", "['b']", null)).sentence().ru())
			.isEqualTo("Направлено в рабочую группу «a по-русски», потому что why R1 по-русски;"
					+ " к рассмотрению также привлечена рабочая группа «b по-русски».");
		assertThat(explain(Drafts.policy().rule("R1", "true", "'a'", "['office']", null)).sentence().ru())
			.endsWith("; к рассмотрению также привлечён секретариат.");
		assertThat(explain(Drafts.policy().rule("R1", "true", "'a'", "['main']", null)).sentence().ru())
			.endsWith("; к рассмотрению также привлечена главная рабочая группа («main по-русски»).");
	}

	@Test
	void manyReasonsAreOneEnumeration() {
		Explanation explanation = explain(Drafts.policy()
			.with(Drafts.group("d", Kind.SECTORAL))
			.rule("R1", "true", "'a'", null, null)
			.rule("R2", "true", null, "['b']", null)
			.rule("R3", "true", null, "['c', 'office']", null)
			.rule("R4", "true", null, "['d']", null));
		assertThat(explanation.sentence().ru()).endsWith("; к рассмотрению также привлечены: «b по-русски» (потому что"
				+ " why R2 по-русски), «c по-русски» и секретариат (потому что why R3 по-русски), а также «d по-русски»"
				+ " (потому что why R4 по-русски).");
		assertThat(explanation.sentence().en()).endsWith("; also asked for an opinion: “b in English” (because why R2"
				+ " in English), “c in English” and the secretariat (because why R3 in English), as well as “d in"
				+ " English” (because why R4 in English).");
	}

	@Test
	void quotationMarksAndFullStopsOfTheAuthorAreFittedIn() {
		Group named = new Group("d", Kind.SECTORAL, "main",
				new Bilingual("Центр «Биотех» и партнёры", "The “Biotech” centre and partners"), Bilingual.EMPTY, true,
				null);
		Explanation explanation = explain(Drafts.policy()
			.with(named)
			.rule(new Rule("R1", "true", "'d'", null, null, new Bilingual("так решено. ", "so it was decided."))));
		assertThat(explanation.sentence().ru())
			.isEqualTo("Направлено в рабочую группу «Центр „Биотех“ и партнёры», потому что так решено.");
		assertThat(explanation.sentence().en())
			.isEqualTo("Sent to the working group “The ‘Biotech’ centre and partners” because so it was decided.");
	}

	@Test
	void fallbackIsExplainedByItsOwnReason() {
		Explanation explanation = explain(Drafts.policy().rule("R1", "false", "'a'", null, null));
		assertThat(explanation.sentence().ru()).isEqualTo("Направлено в секретариат, потому что why R99 по-русски.");
		assertThat(explanation.sentence().en()).isEqualTo("Sent to the secretariat because why R99 in English.");
	}

	@Test
	void laterPrimaryIsExplainedByTheRuleThatNamedIt() {
		assertThat(explain(Drafts.policy().rule("R1", "true", "'a'", null, null).rule("R2", "true", "'b'", null, null))
			.sentence()
			.ru())
			.endsWith("; к рассмотрению также привлечена рабочая группа «b по-русски», потому что why R2 по-русски.");
	}

	@Test
	void ruleThatSpellsAGroupOutIsNamedRatherThanOneThatMayHaveLookedItUp() {
		assertThat(explain(Drafts.policy()
			.rule("R1", "true", "'b'", null, null)
			.rule("R2", "true", null, "sectorGroups", null)
			.rule("R3", "true", null, "['a']", null)).sentence().ru()).endsWith(", потому что why R3 по-русски.");
	}

	@Test
	void decisionByHandIsExplainedWithoutAReason() {
		RoutingDecision byHand = new RoutingDecision(7, "b", List.of(new Consulted("c", false)), List.of(), List.of(),
				Set.of());
		assertThat(compile(Drafts.policy()).explain(byHand).sentence().ru())
			.isEqualTo("Направлено в рабочую группу «b по-русски»;"
					+ " к рассмотрению также привлечена рабочая группа «c по-русски».");
	}

	@Test
	void rulesAndGroupsThatThePolicyDoesNotKnowDoNotHarm() {
		RoutingDecision foreign = new RoutingDecision(1, "gone", List.of(new Consulted("lost", true)), List.of("R0"),
				List.of(), Set.of());
		Explanation explanation = compile(Drafts.policy()).explain(foreign);
		assertThat(explanation.sentence().en()).isEqualTo("Sent to the working group “gone”; for information: “lost”.");
		assertThat(explanation.reasons()).isEmpty();
	}

	private static Explanation explain(Draft draft) {
		CompiledPolicy policy = compile(draft);
		return policy.explain(policy.route(Drafts.proposal("x")));
	}

	private static CompiledPolicy compile(Draft draft) {
		PolicyCheck check = COMPILER.compile(draft.build());
		assertThat(check).isInstanceOf(PolicyCheck.Valid.class);
		return ((PolicyCheck.Valid) check).policy();
	}

}
