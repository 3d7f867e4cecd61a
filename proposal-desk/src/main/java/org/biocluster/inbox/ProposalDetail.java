package org.biocluster.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.biocluster.policy.Consulted;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RuleError;
import org.jspecify.annotations.Nullable;

/// One proposal as its groups read it.
/// @param item what the list shows too
/// @param groups the primary one first
/// @param policyVersion null while the proposal is with no group
/// @param ruleErrors each as `rule:code`
/// @param manual a person chose the group
/// @param texts the words as they stand now
/// @param timeline oldest first
public record ProposalDetail(InboxItem item, String language, String channel, @Nullable String aspect,
		boolean crossSector, List<String> themes, String organisationType, String region, boolean submitterKnown,
		List<GroupPart> groups, @Nullable Long policyVersion, List<String> rules, List<String> ruleErrors,
		boolean manual, List<TextPart> texts, List<TimelineEntry> timeline) {

	public ProposalDetail {
		themes = List.copyOf(themes);
		groups = List.copyOf(groups);
		rules = List.copyOf(rules);
		ruleErrors = List.copyOf(ruleErrors);
		texts = List.copyOf(texts);
		timeline = List.copyOf(timeline);
	}

	/// The recorded decision, as the policy needs it to explain it; null while there is
	/// none.
	@Nullable RoutingDecision routing() {
		String primary = item.primaryGroup();
		if (policyVersion == null || primary == null) {
			return null;
		}
		List<Consulted> others = groups.stream()
			.filter((part) -> part.role() != GroupRole.PRIMARY)
			.map((part) -> new Consulted(part.group(), part.role() == GroupRole.INFORMED))
			.toList();
		List<RuleError> errors = ruleErrors.stream()
			.map((error) -> error.split(":", 2))
			.map((parts) -> new RuleError(parts[0], parts.length > 1 ? parts[1] : ""))
			.toList();
		return new RoutingDecision(policyVersion, primary, others, rules, errors, Set.copyOf(item.flags()));
	}

	/// A group and what it has to do with the proposal.
	public record GroupPart(String group, GroupRole role) {
	}

	/// One text.
	/// @param value null while it has not arrived, or after it was removed
	public record TextPart(String kind, @Nullable String value) {
	}

	/// One thing that happened.
	/// @param subject a group, a number or a code, depending on the type
	public record TimelineEntry(long version, Instant at, String type, String actorRole, @Nullable String subject) {
	}

}
