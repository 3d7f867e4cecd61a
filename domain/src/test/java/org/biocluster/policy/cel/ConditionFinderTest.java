package org.biocluster.policy.cel;

import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.cel.bundle.Cel;
import dev.cel.common.CelAbstractSyntaxTree;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// That what is found really is needed, RoutingPropertiesTest shows; here it stands that enough is found.
class ConditionFinderTest {

	private static final Cel DIALECT = new CelEnvironment().of(Field.WHEN);

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			type == 'x'                                             ; TYPE=x
			'x' == type                                             ; TYPE=x
			type in ['y', 'x']                                      ; TYPE=x y
			type == 'x' && aspect in ['p', '']                      ; TYPE=x, ASPECT= p
			type == 'x' || type == 'y'                              ; TYPE=x y
			(type == 'x' && region == 'r') || type in ['y']         ; TYPE=x y
			type in ['x', 'y'] && type in ['y', 'z']                ; TYPE=y
			!(type != 'x' || crossSector)                           ; TYPE=x, CROSS_SECTOR=false
			crossSector && language == 'en'                         ; CROSS_SECTOR=true, LANGUAGE=en
			crossSector == true                                     ; CROSS_SECTOR=true
			'sa' in sectors                                         ; SECTORS=sa
			'a' in sectorGroups && 1 / size(themes) > 0             ; SECTOR_GROUPS=a
			sectors.exists(s, s in ['sa', 'sb'])                    ; SECTORS=sa sb
			themes.exists(t, t == 'tc' && title.contains(t))        ; THEMES=tc
			sectors.exists(s, s in ['p', 'q']) && 'sa' in sectors   ; SECTORS=sa
			""")
	void conjunctsOverCodesAreFound(String when, String conditions) throws Exception {
		assertThat(found(when)).isEqualTo(conditions);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
			type != 'x'
			type == 'x' || size(sectors) > 0
			type == region
			type in ['x', region]
			type == 'x' ? crossSector : !crossSector
			title == 'x'
			size(sectors) == 1
			sectors == ['sa']
			sectors.all(s, s == 'sa')
			sectors.exists_one(s, s == 'sa')
			sectors.exists(s, size(s) > 2)
			!sectors.exists(s, s == 'sa')
			sectors.exists(type, region == type)
			sectors.exists(s, s == 'sa') && themes.exists(t, t == 'tc')
			['x', 'y'].exists(v, v == type)
			""")
	void nothingIsDemandedWhereAnythingElseMayMakeItTrueOrFail(String when) throws Exception {
		assertThat(found(when)).isEmpty();
	}

	private static String found(String when) throws Exception {
		CelAbstractSyntaxTree ast = DIALECT.compile(when).getAst();
		return ConditionFinder.find(ast)
			.values()
			.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + String.join(" ", new TreeSet<>(entry.getValue())))
			.collect(Collectors.joining(", "));
	}

}
