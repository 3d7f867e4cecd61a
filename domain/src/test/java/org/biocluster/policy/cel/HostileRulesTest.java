package org.biocluster.policy.cel;

import java.time.Duration;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyProblem;
import org.biocluster.policy.RoutingDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/// Rules written to break or to stop the evaluation.
class HostileRulesTest {

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler();

	@ParameterizedTest
	@ValueSource(strings = { "T(java.lang.Runtime).getRuntime().exec('id') == null", "${type}", "#{type}", "__proto__",
			"type.getClass().getName() == ''", "@result == 1", "__result__ == 1", "type; true", "true /* */",
			"google.protobuf.Value{string_value: 'x'} == 'x'", "'\\uD800' == type", "" })
	void textInOtherLanguagesIsInert(String when) {
		assertThat(compile(when)).isInstanceOf(PolicyCheck.Invalid.class);
	}

	@Test
	void nestingAndLengthAreBounded() {
		List<String> rules = List.of("(".repeat(1_000) + "true" + ")".repeat(1_000), "[".repeat(1_000),
				"1" + "+1".repeat(1_900) + " > 0", "sectors" + "[0]".repeat(1_000) + " == ''",
				"type" + ".x".repeat(1_500), "type.size(".repeat(300) + ")".repeat(300), "x".repeat(1_000_000),
				"'" + "x".repeat(4_000) + "' == type");
		for (String rule : rules) {
			assertTimeoutPreemptively(Duration.ofSeconds(5),
					() -> assertThat(compile(rule)).isInstanceOf(PolicyCheck.Invalid.class));
		}
	}

	@Test
	void longConditionsOfShallowPartsAreFine() {
		String when = "type == 'x'" + " || type == 'y'".repeat(200);
		assertThat(decide(when).primary()).isEqualTo("a");
		assertThat(decide("!".repeat(1_001) + "true").primary()).isEqualTo("office");
	}

	@ParameterizedTest
	@ValueSource(strings = { "((a{100}){100}){100}", "(((x{10}){10}){10}){10}", ".{1,100000}", "x{1000}", "(a{0,999})*",
			"a{1,99999999999}" })
	void patternsThatUnfoldAreRefused(String pattern) {
		assertTimeoutPreemptively(Duration.ofMillis(500),
				() -> assertThat(problem("title.matches('" + pattern + "')").code()).startsWith("PATTERN_"));
	}

	@Test
	void patternWithThousandsOfAlternativesIsRefused() {
		assertThat(problem("title.matches('" + "a|".repeat(1_500) + "')").code()).isEqualTo("PATTERN_TOO_LARGE");
	}

	@Test
	void patternsThatBreakBacktrackingEnginesTakeMilliseconds() {
		for (String pattern : List.of("(a+)+$", "(a|aa)+$", "^(.*a){11}$", "(a*)*b", "(.*)(.*)(.*)(.*)(.*)[^a]")) {
			CompiledPolicy policy = valid(compile("body.matches('" + pattern + "')"));
			policy.route(proposal());
			assertTimeoutPreemptively(Duration.ofSeconds(2), () -> policy.route(proposal()));
		}
	}

	@Test
	void macrosThatDoubleTheirInputAreRefused() {
		assertThat(problem("[sectors]" + ".map(x, x + x)".repeat(20) + ".size() > 0").code()).isEqualTo("NOT_ALLOWED");
		assertThat(problem("[sectors]" + ".map(x, [x, x])".repeat(10) + ".exists(x, x == x)").code())
			.isEqualTo("NOT_ALLOWED");
		assertThat(problem("[body]" + ".map(x, x + x)".repeat(20) + ".size() > 0").code()).isEqualTo("NOT_ALLOWED");
		assertThat(problem("sectors.exists(s, {'a': s}['a'] == 'b')").code()).isEqualTo("NOT_ALLOWED");
	}

	@Test
	void macrosWithinMacrosRunOutOfStepsAndNotOfTime() {
		String ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
		RoutingDecision decision = decide(ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, a + b + c > 0)))");
		assertThat(decision.ruleErrors()).singleElement()
			.satisfies((error) -> assertThat(error.code()).isEqualTo("ITERATION_BUDGET_EXCEEDED"));
		assertThat(decision.primary()).isEqualTo("office");
	}

	@Test
	void patternsCannotBeRepeatedByAMacro() {
		assertThat(problem("[1, 2, 3].exists(i, body.matches('(a+)+$'))").code()).isEqualTo("NOT_ALLOWED");
	}

	@Test
	void patternsOfAllRulesTogetherAreBounded() {
		Draft draft = Drafts.policy();
		for (int i = 0; i < 51; i++) {
			draft = draft.rule("R" + i, "title.matches('a')", "'a'", null, null);
		}
		PolicyCheck check = COMPILER.compile(draft.build());
		assertThat(check).isInstanceOf(PolicyCheck.Invalid.class);
	}

	@Test
	void failuresOfArithmeticAreRecorded() {
		assertThat(decide("9223372036854775807 + size(sectors) > 0").ruleErrors()).singleElement()
			.satisfies((error) -> assertThat(error.code()).isEqualTo("NUMERIC_OVERFLOW"));
		assertThat(decide("{'a': true}[type]").ruleErrors()).singleElement()
			.satisfies((error) -> assertThat(error.code()).isEqualTo("ATTRIBUTE_NOT_FOUND"));
	}

	@Test
	void hostileTextInAProposalIsOnlyText() {
		CompiledPolicy policy = valid(compile("body.contains('x') || title == 'true'"));
		Attributes attributes = new Attributes("' || true || '", null, List.of("' in ['"), false, List.of(), "", "",
				Language.RU, "", "${type}\u0000", "(a+)+$");
		assertThatCode(() -> policy.route(attributes)).doesNotThrowAnyException();
		assertThat(policy.route(attributes).primary()).isEqualTo("office");
	}

	private static RoutingDecision decide(String when) {
		return valid(compile(when)).route(proposal());
	}

	private static PolicyProblem problem(String when) {
		PolicyCheck check = compile(when);
		assertThat(check).isInstanceOf(PolicyCheck.Invalid.class);
		return ((PolicyCheck.Invalid) check).problems().getFirst();
	}

	private static CompiledPolicy valid(PolicyCheck check) {
		assertThat(check).isInstanceOf(PolicyCheck.Valid.class);
		return ((PolicyCheck.Valid) check).policy();
	}

	private static PolicyCheck compile(String when) {
		return COMPILER.compile(Drafts.policy().rule("R1", when, "'a'", null, null).build());
	}

	private static Attributes proposal() {
		return new Attributes("x", null, List.of("sa"), false, List.of(), "o", "r", Language.RU, "web", "t",
				"a".repeat(10_000) + "!");
	}

}
