package org.biocluster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.Policy;
import org.biocluster.policy.Rule;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.TermList;
import org.biocluster.taxonomy.json.TaxonomyJson;

/// Policies and proposals to measure with, the same in every run.
final class Workload {

	private static final Bilingual WHY = new Bilingual("так измеряется", "this is how it is measured");

	/// A body on which linear pattern matching has the most to do.
	private static final String HOSTILE_BODY = "a".repeat(9_999) + "!";

	private final Policy shipped = PolicyJson.shippedDefault();

	private final Taxonomy taxonomy = TaxonomyJson.shipped();

	private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);

	/// The shipped rules as often as it takes to have at least that many.
	Policy policy(int size, Rule... more) {
		List<Rule> rules = new ArrayList<>(List.of(more));
		for (int copy = 0; rules.size() < size; copy++) {
			for (Rule rule : this.shipped.rules()) {
				rules.add(new Rule(rule.id() + "-" + copy, rule.when(), rule.primary(), rule.consulted(),
						rule.informed(), WHY));
			}
		}
		return new Policy(1, this.shipped.groups(), this.shipped.sectorGroups(), this.shipped.themeGroups(), rules,
				this.shipped.fallback(), this.shipped.deadlines());
	}

	/// A rule that matches nothing after all the work that its condition takes.
	static Rule rule(String id, String when) {
		return new Rule(id, when, "'main'", null, null, WHY);
	}

	/// Proposals with any codes and the largest body allowed.
	Attributes[] proposals(int count) {
		return Stream.generate(this::proposal).limit(count).toArray(Attributes[]::new);
	}

	private Attributes proposal() {
		boolean aspect = this.random.nextBoolean();
		return new Attributes(one(this.taxonomy.types()), aspect ? one(this.taxonomy.aspects()) : null,
				several(this.taxonomy.sectors()), false, several(this.taxonomy.themes()),
				one(this.taxonomy.organisationTypes()), one(this.taxonomy.regions()), Language.RU, "web",
				"Региональные правила", HOSTILE_BODY);
	}

	private List<String> several(TermList terms) {
		return Stream.generate(() -> one(terms)).limit(this.random.nextInt(4)).distinct().toList();
	}

	private String one(TermList terms) {
		return terms.codes().get(this.random.nextInt(terms.codes().size()));
	}

}
