package org.biocluster.policy.json;

import java.time.LocalDate;
import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.Term;
import org.biocluster.taxonomy.TermList;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetiredCodesTest {

	private final CompiledPolicy policy = compile(retired("forecasting-centre", "bioenergy"));

	@Test
	void retiredTypeIsHiddenFromTheRulesAndFlagged() {
		RoutingDecision decision = this.policy.route(proposal("forecasting-centre"));
		assertThat(decision.primary()).isEqualTo("secretariat");
		assertThat(decision.flags()).containsExactly("UNKNOWN_CODE");
	}

	@Test
	void retiredSectorIsHiddenAndFlaggedThoughThePolicyStillMapsIt() {
		RoutingDecision decision = this.policy.route(proposal("priority-direction", "bioenergy", "food"));
		assertThat(decision.primary()).isEqualTo("agri-food");
		assertThat(decision.flags()).containsExactly("UNKNOWN_CODE");
	}

	@Test
	void otherCodesAreNotTouched() {
		assertThat(this.policy.route(proposal("priority-direction", "food")).flags()).isEmpty();
	}

	private static Attributes proposal(String type, String... sectors) {
		return new Attributes(type, null, List.of(sectors), false, List.of(), "company", "RU-MOW", Language.RU, "web",
				"", "");
	}

	private static Taxonomy retired(String type, String sector) {
		Taxonomy lists = TaxonomyJson.shipped();
		return new Taxonomy(retired(lists.types(), type), lists.agenda(), lists.aspects(),
				retired(lists.sectors(), sector), lists.themes(), lists.organisationTypes(), lists.regions(),
				lists.documents(), lists.counterparts(), lists.participationForms(), lists.projectStages(),
				lists.directionKinds(), lists.programmeSections(), lists.rejectionGrounds(), lists.statuses(),
				lists.decisionCodes());
	}

	private static TermList retired(TermList terms, String code) {
		return new TermList(terms.terms()
			.stream()
			.map((term) -> term.code().equals(code)
					? new Term(code, term.name(), term.help(), LocalDate.of(2026, 11, 1)) : term)
			.toList());
	}

	private static CompiledPolicy compile(Taxonomy taxonomy) {
		PolicyCheck check = new CelPolicyCompiler(taxonomy).compile(PolicyJson.shippedDefault());
		assertThat(check).isInstanceOf(PolicyCheck.Valid.class);
		return ((PolicyCheck.Valid) check).policy();
	}

}
