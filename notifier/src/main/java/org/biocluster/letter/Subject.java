package org.biocluster.letter;

import org.biocluster.briefing.Briefing;
import org.biocluster.language.Language;
import org.biocluster.notification.Alarm;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.RoutingDecision;
import org.jspecify.annotations.Nullable;

/// What a letter is about.
/// @param policy of the version under which the proposal was routed; null when it is with no group
/// @param alarm why the letter goes to somebody who would not get it otherwise; null normally
public record Subject(Briefing briefing, @Nullable CompiledPolicy policy, @Nullable Alarm alarm) {

	@Nullable Grounds grounds(Language language) {
		RoutingDecision routing = briefing.routing();
		return routing == null || policy == null ? null : new Grounds(policy, routing, language);
	}

}
