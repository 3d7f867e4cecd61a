package org.biocluster.status;

import java.util.List;
import java.util.Optional;

import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.taxonomy.json.TaxonomyJson;

/// The shipped policy in force, with rounds.
public record PolicyWithRounds(List<Round> rounds) implements PolicyVersions {

	@Override
	public Optional<CompiledPolicy> active() {
		return Optional.of(compiled());
	}

	@Override
	public Optional<CompiledPolicy> version(long version) {
		return active();
	}

	public CompiledPolicy compiled() {
		Policy shipped = PolicyJson.shippedDefault();
		Policy dated = new Policy(shipped.version(), shipped.groups(), shipped.sectorGroups(), shipped.themeGroups(),
				shipped.rules(), shipped.fallback(), new Timetable(Terms.USUAL, Reminders.USUAL, null, this.rounds));
		return switch (new CelPolicyCompiler(TaxonomyJson.shipped()).compile(dated)) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new IllegalStateException(invalid.toString());
		};
	}

}
