package org.biocluster.proposal;

import org.biocluster.deadline.Deadlines;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.WorkingCalendar;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.taxonomy.Taxonomy;

/// What every decision is bound by: where proposals go, how long each step may take, and the closed lists.
public record Regulations(CompiledPolicy policy, Deadlines deadlines, Taxonomy lists) {

	/// A policy with the usual terms, counted in weekdays.
	public static Regulations usual(CompiledPolicy policy, Taxonomy lists) {
		return new Regulations(policy, new Deadlines(WorkingCalendar.WEEKENDS_ONLY, Terms.USUAL), lists);
	}

}
