package org.biocluster.policy.cel;

import java.util.List;

import org.biocluster.language.Bilingual;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.policy.Group;
import org.biocluster.policy.Group.Kind;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.PolicyProblem;
import org.biocluster.policy.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class PolicyProblemsTest {

	private static final CelPolicyCompiler COMPILER = new CelPolicyCompiler();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			type = 'other'            | SYNTAX      | 6
			typ == 'other'            | TYPE        | 1
			type == 1                 | TYPE        | 6
			type                      | TYPE        | 1
			size(sectors)             | TYPE        | 5
			true && region.len() > 1  | TYPE        | 19
			dyn(type)                 | TYPE        | 4
			bool('true')              | NOT_ALLOWED | 5
			type + 'x' == type        | NOT_ALLOWED | 6
			title.matches('(')        | PATTERN_INVALID | 15
			title.matches(type)       | NOT_ALLOWED | 15
			""")
	void conditionIsRefusedWithItsPlace(String when, String code, int column) {
		List<PolicyProblem> problems = problems(Drafts.policy().rule("R1", when, "'a'", null, null));
		assertThat(problems).anySatisfy((problem) -> {
			assertThat(problem.ruleId()).isEqualTo("R1");
			assertThat(problem.field()).isEqualTo("when");
			assertThat(problem.code()).isEqualTo(code);
			assertThat(problem.line()).isOne();
			assertThat(problem.column()).isEqualTo(column);
		});
	}

	@Test
	void lineAndColumnCountCharactersAndNotBytes() {
		Draft draft = Drafts.policy().rule("R1", "type == 'ж' &&\n  'жж' == foo", "'a'", null, null);
		assertThat(problems(draft)).singleElement().satisfies((problem) -> {
			assertThat(problem.line()).isEqualTo(2);
			assertThat(problem.column()).isEqualTo(11);
			assertThat(problem.message()).isEqualTo("undeclared reference to 'foo'");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			primary   | 'nobody'                                  | 1
			primary   | crossSector ? 'a' : 'nobody'              | 21
			primary   | ['a', 'nobody'][0]                        | 7
			primary   | {'x': 'nobody'}[type]                     | 7
			consulted | ['nobody']                                | 2
			consulted | sectorGroups + ['b', 'nobody']            | 22
			consulted | ['a', 'nobody'].filter(g, g in sectors)   | 7
			informed  | sectors.map(s, s == 'sa' ? 'a' : 'nobody') | 34
			""")
	void literalThatIsNoGroupIsRefusedWhereverTheValueComesFrom(String field, String source, int column) {
		List<PolicyProblem> problems = problems(Drafts.policy()
			.rule("R1", "true", field.equals("primary") ? source : null, field.equals("consulted") ? source : null,
					field.equals("informed") ? source : null));
		assertThat(problems).singleElement()
			.isEqualTo(new PolicyProblem("R1", field, 1, column, "GROUP_UNKNOWN", "There is no group 'nobody'"));
	}

	@Test
	void literalsThatOnlyComparisonsReadAreNoGroups() {
		Draft draft = Drafts.policy()
			.rule("R1", "true", "type == 'anything' ? 'a' : 'b'", "sectors.exists(s, s == 'other') ? ['c'] : []", null)
			.rule("R2", "true", "{'x': 'a', 'y': 'b'}[type]", "['sa', 'sb'].map(s, 'c')", null);
		assertThat(COMPILER.compile(draft.build())).isInstanceOf(PolicyCheck.Valid.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'a'", "[1]", "['a', 1]", "[['a']]", "dyn(['a'])", "true" })
	void consultedMustBeAListOfTexts(String source) {
		assertThat(problems(Drafts.policy().rule("R1", "true", null, source, null))).isNotEmpty()
			.allSatisfy((problem) -> assertThat(problem.field()).isEqualTo("consulted"));
	}

	@Test
	void ruleIdsAreUniqueAlsoBesideTheFallback() {
		Draft draft = Drafts.policy()
			.rule("R1", "true", "'a'", null, null)
			.rule("R1", "true", "'a'", null, null)
			.rule("R99", "true", "'a'", null, null);
		assertThat(problems(draft)).extracting(PolicyProblem::ruleId, PolicyProblem::code)
			.containsExactly(tuple("R1", "RULE_DUPLICATE"), tuple("R99", "RULE_DUPLICATE"));
	}

	@Test
	void ruleMustNameSomebodyAndSayWhyInBothLanguages() {
		Draft draft = Drafts.policy().rule(new Rule("R1", "true", null, null, null, new Bilingual("почему", " ")));
		assertThat(codes(draft)).containsExactly("RULE_WITHOUT_EFFECT", "TEXT_MISSING");
	}

	@Test
	void secretariatAndMainGroupMustBeThereOnceAndActive() {
		assertThat(codes(Drafts.policy().inactive("office", null))).containsExactly("SECRETARIAT_MISSING");
		assertThat(codes(Drafts.policy().without("office"))).contains("SECRETARIAT_MISSING", "GROUP_UNKNOWN");
		assertThat(codes(Drafts.policy().with(Drafts.group("office2", Kind.SECRETARIAT))))
			.containsExactly("SECRETARIAT_MISSING");
		assertThat(codes(Drafts.policy().inactive("main", null))).containsExactly("MAIN_MISSING");
	}

	@Test
	void mergersMustLeadSomewhereAndNotInACircle() {
		assertThat(problems(Drafts.policy().inactive("a", "nobody"))).extracting(PolicyProblem::field)
			.containsExactly("groups[2].mergedInto");
		assertThat(codes(Drafts.policy().inactive("a", "b").inactive("b", "a"))).containsOnly("GROUP_CYCLE");
		assertThat(codes(Drafts.policy().inactive("a", "a"))).containsExactly("GROUP_CYCLE");
	}

	@Test
	void homeGroupsMustExist() {
		assertThat(problems(Drafts.policy().sector("sz", "nobody"))).singleElement()
			.satisfies((problem) -> assertThat(problem.field()).isEqualTo("sectorGroups.sz"));
	}

	@Test
	void groupCodesAreUniqueAndPlain() {
		Group bad = new Group("A B", Kind.SECTORAL, "main", Drafts.words("x"), Bilingual.EMPTY, true, null);
		assertThat(codes(Drafts.policy().with(bad))).containsExactly("GROUP_CODE_INVALID");
		assertThat(codes(Drafts.policy().with(Drafts.group("a", Kind.SECTORAL)))).containsExactly("GROUP_DUPLICATE");
	}

	@Test
	void allProblemsAreReportedAtOnce() {
		Draft draft = Drafts.policy().rule("R1", "foo", "'a'", null, null).rule("R2", "true", "'nobody'", "1", null);
		assertThat(problems(draft)).extracting(PolicyProblem::ruleId).containsExactly("R1", "R2", "R2");
	}

	private static List<String> codes(Draft draft) {
		return problems(draft).stream().map(PolicyProblem::code).toList();
	}

	private static List<PolicyProblem> problems(Draft draft) {
		PolicyCheck check = COMPILER.compile(draft.build());
		assertThat(check).isInstanceOf(PolicyCheck.Invalid.class);
		return ((PolicyCheck.Invalid) check).problems();
	}

}
