package org.biocluster.policy.cel;

import java.util.List;
import java.util.Set;

import dev.cel.common.CelAbstractSyntaxTree;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// That a shortcut gives what the program gives, RoutingPropertiesTest shows; here it stands which expressions have one.
class ShortcutTest {

	private static final SeenAttributes SEEN = new SeenAttributes("x", "", List.of("sa", "sb"), true, List.of(), "o",
			"r", "ru", "web", "", "", List.of("a", "b"), List.of(), Set.of());

	private static final CelEnvironment ENVIRONMENT = new CelEnvironment();

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			type == 'x'                                                 ; true
			'y' == type                                                 ; false
			type != 'x' || aspect in ['p', '']                          ; true
			!(crossSector && 'sa' in sectors)                           ; false
			size(sectorGroups) in [1, 2]                                ; true
			size(themeGroups) == 0 && size(sectorGroups) > 1            ; true
			size(themes) >= 1                                           ; false
			sectors.exists(s, s in ['sb', 'q'] && s != 'sa')            ; true
			language == 'en' || channel == 'api' || region == 'r'       ; true
			""")
	void conditionsAboutCodesHaveOne(String when, boolean value) throws Exception {
		assertThat(value(when, Field.WHEN)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			title == 'x'
			type == 'x' && title.contains('a')
			type == region
			type in ['x', region]
			sectors == ['sa']
			sectors.all(s, s == 'sa')
			sectors.exists(s, s in themes)
			sectors.exists(s, s == 'sa') && themes.exists(t, t == 'tc')
			size(type) > 1
			size(sectors) > size(themes)
			1 / size(themes) > 0
			crossSector ? type == 'x' : type == 'y'
			""")
	void conditionsThatHoldAnythingElseHaveNone(String when) throws Exception {
		assertThat(shortcut(when, Field.WHEN)).isSameAs(Shortcut.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			'a'             ; a
			sectorGroups[1] ; b
			sectorGroups[2] ;
			themeGroups[0]  ;
			""")
	void oneGroupIsTakenUnlessOnlyTheProgramKnowsTheError(String primary, String value) throws Exception {
		assertThat(value(primary, Field.PRIMARY)).isEqualTo(value);
		assertThat(shortcut("type", Field.PRIMARY)).isSameAs(Shortcut.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			['a', 'c']    ; a c
			[]            ; ""
			sectorGroups  ; a b
			""")
	void severalGroupsAreTaken(String consulted, String value) throws Exception {
		assertThat(value(consulted, Field.CONSULTED))
			.isEqualTo(value.isEmpty() ? List.of() : List.of(value.split(" ")));
		assertThat(shortcut("sectors.map(s, 'a')", Field.INFORMED)).isSameAs(Shortcut.NONE);
	}

	private static Object value(String expression, Field field) throws Exception {
		return shortcut(expression, field).of(SEEN);
	}

	private static Shortcut shortcut(String expression, Field field) throws Exception {
		CelAbstractSyntaxTree ast = ENVIRONMENT.of(field).compile(expression).getAst();
		return ShortcutFinder.find(ast, field);
	}

}
