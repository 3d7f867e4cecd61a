package org.biocluster.policy.json;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The sentences under the shipped policy for any codes that may come together, also such as no sample has.
class SentencesTest {

	private static final int PROPOSALS = 5_000;

	private static final Taxonomy TAXONOMY = TaxonomyJson.shipped();

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

	@Test
	void everySentenceIsWellFormed() {
		CompiledPolicy policy = shipped();
		Stream.generate(this::proposal).limit(PROPOSALS).forEach((proposal) -> {
			Bilingual sentence = policy.explain(policy.route(proposal)).sentence();
			assertThat(sentence.ru()).as("%s", proposal)
				.matches("Направлено в (секретариат|(главную )?рабочую группу «)[^.]*\\.")
				.satisfies(SentencesTest::isPunctuatedWell);
			assertThat(sentence.en()).as("%s", proposal)
				.matches("Sent to the (secretariat|main working group|working group “)[^.]*\\.")
				.doesNotContainPattern("\\p{IsCyrillic}")
				.satisfies(SentencesTest::isPunctuatedWell);
		});
	}

	private static void isPunctuatedWell(String sentence) {
		assertThat(sentence).doesNotContain("  ", " ,", " ;", " .", "()", "«»", "“”")
			.doesNotContainPattern("[,;:(]\\s*[,;.)]");
		for (String pair : List.of("()", "«»", "“”")) {
			assertThat(count(sentence, pair.charAt(0))).isEqualTo(count(sentence, pair.charAt(1)));
		}
	}

	private static long count(String sentence, char wanted) {
		return sentence.chars().filter((character) -> character == wanted).count();
	}

	private Attributes proposal() {
		return new Attributes(any(TAXONOMY.types()), any(TAXONOMY.aspects()), several(TAXONOMY.sectors()), false,
				several(TAXONOMY.themes()), any(TAXONOMY.organisationTypes()), "RU-MOW", Language.RU, "web", "", "");
	}

	private List<String> several(TermList terms) {
		return Stream.generate(() -> any(terms)).limit(this.random.nextInt(4)).distinct().toList();
	}

	private String any(TermList terms) {
		return terms.codes().get(this.random.nextInt(terms.codes().size()));
	}

	private static CompiledPolicy shipped() {
		PolicyCheck check = new CelPolicyCompiler(TAXONOMY).compile(PolicyJson.shippedDefault());
		assertThat(check).isInstanceOf(PolicyCheck.Valid.class);
		return ((PolicyCheck.Valid) check).policy();
	}

}
