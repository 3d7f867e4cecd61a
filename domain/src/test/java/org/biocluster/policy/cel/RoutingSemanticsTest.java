package org.biocluster.policy.cel;

import java.util.List;
import java.util.Set;

import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.policy.Group.Kind;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RuleError;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.biocluster.policy.Drafts.proposal;

class RoutingSemanticsTest {

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler();

	@Test
	void firstNamedPrimaryWinsAndLaterOnesAreConsulted() {
		RoutingDecision decision = route(
				Drafts.policy().rule("R1", "true", "'a'", "['c']", null).rule("R2", "true", "'b'", "['a']", null));
		assertThat(decision.primary()).isEqualTo("a");
		assertThat(decision.consulted()).containsExactly(opinion("c"), opinion("b"));
		assertThat(decision.rules()).containsExactly("R1", "R2");
		assertThat(decision.policyVersion()).isEqualTo(7);
	}

	@Test
	void groupConsultedBeforeItIsNamedPrimaryIsNotConsulted() {
		RoutingDecision decision = route(Drafts.policy()
			.rule("R1", "true", null, "['a', 'b', 'a']", null)
			.rule("R2", "true", "'a'", null, null));
		assertThat(decision.primary()).isEqualTo("a");
		assertThat(decision.consulted()).containsExactly(opinion("b"));
	}

	@Test
	void groupThatOnlyInformedRulesNameIsNeverAskedForAnOpinion() {
		RoutingDecision decision = route(
				Drafts.policy().rule("R1", "true", "'a'", null, "['b', 'c']").rule("R2", "true", null, "['c']", null));
		assertThat(decision.consulted()).containsExactly(new Consulted("b", true), opinion("c"));
	}

	@Test
	void groupNamedPrimaryLaterIsAskedEvenIfItWasInformedFirst() {
		RoutingDecision decision = route(
				Drafts.policy().rule("R1", "true", "'a'", null, "['b']").rule("R2", "true", "'b'", null, null));
		assertThat(decision.consulted()).containsExactly(opinion("b"));
	}

	@Test
	void fallbackAppliesOnlyWhenNothingNamedAPrimary() {
		RoutingDecision decision = route(Drafts.policy().rule("R1", "true", null, "['b', 'office']", null));
		assertThat(decision.primary()).isEqualTo("office");
		assertThat(decision.consulted()).containsExactly(opinion("b"));
		assertThat(decision.rules()).containsExactly("R1", "R99");
	}

	@Test
	void emptyPrimaryNamesNobody() {
		RoutingDecision decision = route(
				Drafts.policy().rule("R1", "true", "type == 'y' ? 'a' : ''", "['', 'b']", null));
		assertThat(decision.primary()).isEqualTo("office");
		assertThat(decision.consulted()).containsExactly(opinion("b"));
	}

	@Test
	void inactiveGroupIsReplacedByItsHeirHoweverFarAndElseByTheSecretariat() {
		Draft merged = Drafts.policy().inactive("a", "b").inactive("b", "c");
		assertThat(route(merged.rule("R1", "true", "'a'", "['b']", null))).satisfies((decision) -> {
			assertThat(decision.primary()).isEqualTo("c");
			assertThat(decision.consulted()).isEmpty();
		});
		assertThat(route(Drafts.policy().inactive("a", null).rule("R1", "true", "'b'", "['a']", null)).consulted())
			.containsExactly(opinion("office"));
		assertThat(route(Drafts.policy().inactive("a", null).rule("R1", "true", "'a'", null, null)).primary())
			.isEqualTo("office");
	}

	@Test
	void ruleThatFailsIsLeftOutEntirelyAndRecorded() {
		RoutingDecision decision = route(Drafts.policy()
			.rule("R1", "true", "'a'", "[sectors[5]]", null)
			.rule("R2", "1 / size(themes) == 1", "'a'", null, null)
			.rule("R3", "true", "type", null, null)
			.rule("R4", "true", "'b'", null, null));
		assertThat(decision.primary()).isEqualTo("b");
		assertThat(decision.rules()).containsExactly("R4");
		assertThat(decision.ruleErrors()).containsExactly(new RuleError("R1", "INDEX_OUT_OF_BOUNDS"),
				new RuleError("R2", "DIVIDE_BY_ZERO"), new RuleError("R3", "UNKNOWN_GROUP"));
		assertThat(decision.flags()).containsExactly("RULE_ERROR");
	}

	@Test
	void homeGroupsAreDistinctInTheOrderOfTheSectorsAndSkipSectorsWithoutOne() {
		Draft draft = Drafts.policy().sector("sb2", "b").rule("R1", "true", null, "sectorGroups", null);
		assertThat(compile(draft).route(proposal("x", "none", "sb", "sa", "sb2")).consulted())
			.containsExactly(opinion("b"), opinion("a"));
	}

	@Test
	void rulesDoNotSeeUnknownCodes() {
		Draft draft = Drafts.policy().rule("R1", "'lost' in sectors || size(sectors) != 1", "'a'", null, null);
		RoutingDecision decision = compile(draft).route(proposal("x", "lost", "sb"));
		assertThat(decision.primary()).isEqualTo("office");
		assertThat(decision.flags()).containsExactly("UNKNOWN_CODE");
	}

	@Test
	void supportMeasureWithoutAspectIsFlagged() {
		assertThat(compile(Drafts.policy()).route(proposal("support-measure")).flags())
			.containsExactly("ASPECT_MISSING");
		assertThat(compile(Drafts.policy()).route(proposal("other")).flags()).isEmpty();
	}

	@Test
	void moreThanFourGroupsAreFlagged() {
		Draft draft = Drafts.policy().rule("R1", "true", "'a'", "['b', 'c', 'main', 'office']", null);
		assertThat(route(draft).flags()).isEmpty();
		Draft more = draft.with(Drafts.group("d", Kind.SECTORAL)).rule("R2", "true", null, null, "['d']");
		assertThat(route(more).flags()).containsExactly("MANY_GROUPS");
	}

	@Test
	void everyVariableReachesTheRules() {
		Draft draft = Drafts.policy()
			.rule("R1",
					"type == 't' && aspect == 'p' && sectors == ['sa'] && crossSector && themes == ['tc']"
							+ " && organisationType == 'o' && region == 'r' && language == 'en' && channel == 'ch'"
							+ " && title.matches('^Ti') && body.contains('od') && sectorGroups == ['a']"
							+ " && themeGroups == ['c']",
					"'b'", null, null);
		CompiledPolicy policy = compile(draft);
		Attributes attributes = new Attributes("t", "p", List.of("sa"), true, List.of("tc"), "o", "r", Language.EN,
				"ch", "Title", "Body");
		assertThat(policy.route(attributes).primary()).isEqualTo("b");
		assertThat(policy.readAttributes()).isEqualTo(Set.of("type", "aspect", "sectors", "crossSector", "themes",
				"organisationType", "region", "language", "channel", "title", "body"));
	}

	@Test
	void onlyAttributesThatARuleReadsAreReported() {
		assertThat(compile(Drafts.policy().rule("R1", "size(sectorGroups) > 1", "'a'", null, null)).readAttributes())
			.containsExactly("sectors");
		assertThat(compile(Drafts.policy()).readAttributes()).isEmpty();
	}

	@Test
	void decisionsThatReadTheTextAreMadeAnewForEveryText() {
		CompiledPolicy policy = compile(Drafts.policy().rule("R1", "title.contains('gas')", "'a'", null, null));
		assertThat(policy.route(titled("biogas")).primary()).isEqualTo("a");
		assertThat(policy.route(titled("antibodies")).primary()).isEqualTo("office");
	}

	private static Attributes titled(String title) {
		return new Attributes("x", null, List.of(), false, List.of(), "o", "r", Language.EN, "web", title, "");
	}

	private static Consulted opinion(String group) {
		return new Consulted(group, false);
	}

	private static RoutingDecision route(Draft draft) {
		return compile(draft).route(proposal("x"));
	}

	private static CompiledPolicy compile(Draft draft) {
		PolicyCheck check = COMPILER.compile(draft.build());
		assertThat(check).isInstanceOf(PolicyCheck.Valid.class);
		return ((PolicyCheck.Valid) check).policy();
	}

}
