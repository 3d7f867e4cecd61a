package org.biocluster.routing.streams;

import java.util.HashMap;
import java.util.Map;

import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.taxonomy.json.TaxonomyJson;

/// Policies for tests.
public final class Policies {

	private Policies() {
	}

	/// The shipped one as its second version, with another group for the submissions of
	/// [Commands].
	public static Policy withBioenergyIn(String group) {
		Policy shipped = PolicyJson.shippedDefault();
		Map<String, String> homes = new HashMap<>(shipped.sectorGroups());
		homes.put("bioenergy", group);
		return new Policy(shipped.version() + 1, shipped.groups(), homes, shipped.themeGroups(), shipped.rules(),
				shipped.fallback(), shipped.deadlines());
	}

	public static CompiledPolicy compiled(Policy policy) {
		return switch (new CelPolicyCompiler(TaxonomyJson.shipped()).compile(policy)) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new AssertionError(invalid.problems());
		};
	}

}
