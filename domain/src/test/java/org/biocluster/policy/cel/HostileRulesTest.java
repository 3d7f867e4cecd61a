package org.biocluster.policy.cel;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyProblem;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RuleError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/// Rules written to break or to stop the evaluation: refused when they are saved, with their place, or bounded when they
/// run.
class HostileRulesTest {

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler();

	private static final String TEN = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";

	@ParameterizedTest
	@ValueSource(strings = { "T(java.lang.Runtime).getRuntime().exec('id') == null", "${type}", "#{type}", "__proto__",
			"type.getClass().getName() == ''", "@result == 1", "__result__ == 1", "type; true", "true /* */",
			"google.protobuf.Value{string_value: 'x'} == 'x'", "'\\uD800' == type", "" })
	void textInOtherLanguagesIsInert(String when) {
		assertThat(compile(when)).isInstanceOf(PolicyCheck.Invalid.class);
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments("depth 1000", "(".repeat(1_000) + "true" + ")".repeat(1_000), "SYNTAX"),
				arguments("open brackets", "[".repeat(1_000), "SYNTAX"),
				arguments("chain of additions", "1" + "+1".repeat(1_900) + " > 0", "SYNTAX"),
				arguments("chain of indexes", "sectors" + "[0]".repeat(1_000) + " == ''", "SYNTAX"),
				arguments("chain of fields", "type" + ".x".repeat(1_500), "SYNTAX"),
				arguments("chain of calls", "type.size(".repeat(300) + ")".repeat(300), "SYNTAX"),
				arguments("1 MB", "x".repeat(1_000_000), "EXPRESSION_TOO_LONG"),
				arguments("long text", "'" + "x".repeat(4_000) + "' == type", "EXPRESSION_TOO_LONG"),
				arguments("10^4 alternatives", "title.matches('" + "a|".repeat(1_500) + "')", "PATTERN_TOO_LARGE"),
				arguments("repeated alternatives", "title.matches('(a|b.){100}')", "PATTERN_TOO_LARGE"),
				arguments("doubling lists", "[sectors]" + ".map(x, x + x)".repeat(20) + ".size() > 0", "NOT_ALLOWED"),
				arguments("nesting lists", "[sectors]" + ".map(x, [x, x])".repeat(10) + ".exists(x, x == x)",
						"NOT_ALLOWED"),
				arguments("doubling texts", "[body]" + ".map(x, x + x)".repeat(20) + ".size() > 0", "NOT_ALLOWED"),
				arguments("joining texts", "'a'" + "+'a'".repeat(40) + " == type", "NOT_ALLOWED"),
				arguments("failures in a macro",
						TEN + ".exists(a, " + TEN + ".exists(b, " + repeated("1 / (a - a) > 0", " || ", 20) + "))",
						"TOO_COSTLY"),
				arguments("much work in a macro", TEN + ".all(a, " + TEN + ".all(b, "
						+ repeated("type == 'x' || region == 'y'", " || ", 110) + "))", "TOO_COSTLY"));
	}

	private static String repeated(String part, String operator, int times) {
		return IntStream.range(0, times).mapToObj((_) -> part).collect(Collectors.joining(operator));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("refused")
	void whatUnfoldsIsRefusedBeforeItCanRun(String name, String when, String code) {
		assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(problem(when)).satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.ruleId()).isEqualTo("R1");
			assertThat(problem.field()).isEqualTo("when");
			assertThat(problem.line()).isPositive();
			assertThat(problem.column()).isPositive();
		}));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			type == 'x' && body.contains(body)               ; TOO_COSTLY  ; 29
			[1, 2, 3, 4, 5, 6, 7, 8].exists(i, body.contains(title)) ; TOO_COSTLY ; 49
			sectors.exists(s, body.contains(s))              ; TOO_COSTLY  ; 32
			size(sectors) > 1 && body.matches('^(.*a){11}$') ; TOO_COSTLY  ; 34
			[1, 2, 3].exists(i, body.matches('(a+)+$'))      ; NOT_ALLOWED ; 33
			sectors.exists(s, {'a': s}['a'] == 'b')          ; NOT_ALLOWED ; 19
			""")
	void costlyPartIsPointedAt(String when, String code, int column) {
		assertThat(problem(when)).satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.column()).isEqualTo(column);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "((a{100}){100}){100}", "(((x{10}){10}){10}){10}", ".{1,100000}", "x{1000}", "(a{0,999})*",
			"a{1,99999999999}" })
	void patternsThatUnfoldAreRefused(String pattern) {
		assertTimeoutPreemptively(Duration.ofMillis(500),
				() -> assertThat(problem("title.matches('" + pattern + "')").code()).startsWith("PATTERN_"));
	}

	@Test
	void longConditionsOfShallowPartsAreFine() {
		assertThat(decide("type == 'x'" + " || type == 'y'".repeat(200)).primary()).isEqualTo("a");
		assertThat(decide("!".repeat(1_001) + "true").primary()).isEqualTo("office");
	}

	@ParameterizedTest
	@ValueSource(strings = { "body.matches('(a+)+$')", "body.matches('(a|aa)+$')", "title.matches('^(.*a){11}$')",
			"body.matches('(a*)*b')", "title.matches('(.*)(.*)(.*)(.*)(.*)[^a]')",
			"['биогаз', 'биотопливо', 'биомасса'].exists(word, body.contains(word))",
			"sectors.exists(s, s in ['sa', 'sb'] && 'sa' in sectors)", "title.matches('(?i)биогаз|биотопливо')" })
	void ordinaryUseAndLinearPatternsStayWithinTheBudget(String when) {
		CompiledPolicy policy = valid(compile(when));
		policy.route(proposal());
		assertTimeoutPreemptively(Duration.ofMillis(500), () -> policy.route(proposal()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			1 / size(themes) == 1                       ; DIVIDE_BY_ZERO
			1 % size(themes) == 1                       ; DIVIDE_BY_ZERO
			9223372036854775807 + size(sectors) > 0     ; NUMERIC_OVERFLOW
			{'a': true}[type]                           ; ATTRIBUTE_NOT_FOUND
			sectors[7] == 'sa'                          ; INDEX_OUT_OF_BOUNDS
			TEN.all(a, TEN.all(b, TEN.all(c, a > 0)))   ; ITERATION_BUDGET_EXCEEDED
			""")
	void failureAtRunTimeIsRecordedForItsRuleAndHarmsNoOther(String when, String code) {
		Draft draft = Drafts.policy()
			.rule("R1", when.replace("TEN", TEN), "'a'", null, null)
			.rule("R2", "true", "'b'", null, null);
		RoutingDecision decision = valid(COMPILER.compile(draft.build())).route(proposal());
		assertThat(decision.ruleErrors()).containsExactly(new RuleError("R1", code));
		assertThat(decision.flags()).containsExactly("RULE_ERROR");
		assertThat(decision.primary()).isEqualTo("b");
	}

	@Test
	void valuesLargerThanRulesMayReadFailTheRulesThatReadThemOnly() {
		Draft draft = Drafts.policy()
			.rule("R1", "body.contains('x')", "'a'", null, null)
			.rule("R2", "'sa' in sectors", "'b'", null, null)
			.rule("R3", "type == 'x'", "'c'", null, null);
		Attributes huge = new Attributes("x", null, Stream.generate(() -> "sa").limit(1_000).toList(), false, List.of(),
				"o", "r", Language.RU, "web", "t", "x".repeat(1_000_000));
		RoutingDecision decision = valid(COMPILER.compile(draft.build())).route(huge);
		assertThat(decision.ruleErrors()).containsExactly(new RuleError("R1", "VALUE_TOO_LARGE"),
				new RuleError("R2", "VALUE_TOO_LARGE"));
		assertThat(decision.primary()).isEqualTo("c");
	}

	@Test
	void allRulesTogetherAreBounded() {
		assertThat(problemOfMany(51, "title.matches('a')")).isEqualTo("PATTERN_TOO_LARGE");
		assertThat(problemOfMany(4, "body.matches('(a+)+$')")).isEqualTo("TOO_COSTLY");
		assertThat(problemOfMany(501, "true")).isEqualTo("TOO_MANY_RULES");
	}

	@Test
	void hostileTextInAProposalIsOnlyText() {
		CompiledPolicy policy = valid(compile("body.contains('x') || title == 'true'"));
		Attributes attributes = new Attributes("' || true || '", null, List.of("' in ['"), false, List.of(), "", "",
				Language.RU, "", "${type}\u0000", "(a+)+$");
		assertThatCode(() -> policy.route(attributes)).doesNotThrowAnyException();
		assertThat(policy.route(attributes).primary()).isEqualTo("office");
	}

	private static String problemOfMany(int rules, String when) {
		Draft draft = Drafts.policy();
		for (int i = 0; i < rules; i++) {
			draft = draft.rule("R" + i, when, "'a'", null, null);
		}
		PolicyCheck check = COMPILER.compile(draft.build());
		assertThat(check).isInstanceOf(PolicyCheck.Invalid.class);
		return ((PolicyCheck.Invalid) check).problems().getFirst().code();
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
				"a".repeat(9_999) + "!");
	}

}
