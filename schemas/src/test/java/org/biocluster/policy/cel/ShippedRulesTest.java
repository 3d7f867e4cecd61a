package org.biocluster.policy.cel;

import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShippedRulesTest {

	/// Were one of them not recognised, each proposal would cost the router several times
	/// as much.
	@Test
	void noShippedRuleNeedsItsProgram() {
		Policy shipped = PolicyJson.shippedDefault();
		PolicyCheck.Valid check = (PolicyCheck.Valid) new CelPolicyCompiler(TaxonomyJson.shipped()).compile(shipped);

		assertThat(((CelCompiledPolicy) check.policy()).needsNoProgram()).isTrue();
	}

}
