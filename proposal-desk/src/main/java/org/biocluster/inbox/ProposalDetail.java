package org.biocluster.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.policy.Consulted;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RuleError;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.DecisionEvent;
import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;

/// One proposal as its groups read it.
/// @param item what the list shows too
/// @param externalId the sender's own reference; of a letter its incoming number
/// @param round null where proposals are always welcome
/// @param groups the primary one first
/// @param policyVersion null while the proposal is with no group
/// @param ruleErrors each as `rule:code`
/// @param manual a person chose the group
/// @param texts the words of the proposal as they stand now
/// @param papers questions, answers, reasons and notes that came later
/// @param timeline oldest first
public record ProposalDetail(InboxItem item, String language, String channel, @Nullable String externalId,
		@Nullable RoundPart round, Classification classification, boolean submitterKnown, List<GroupPart> groups,
		@Nullable Long policyVersion, List<String> rules, List<String> ruleErrors, boolean manual, List<TextPart> texts,
		List<TextPart> papers, List<TimelineEntry> timeline, ReviewPart review) {

	/// The type of the event that not everybody is told of.
	public static final String DRAFTED = DecisionEvent.DecisionProposed.class.getSimpleName();

	public ProposalDetail {
		groups = List.copyOf(groups);
		rules = List.copyOf(rules);
		ruleErrors = List.copyOf(ruleErrors);
		texts = List.copyOf(texts);
		papers = List.copyOf(papers);
		timeline = List.copyOf(timeline);
	}

	/// What exactly is proposed; null for most types.
	public @Nullable String aspect() {
		return classification.aspect();
	}

	public boolean crossSector() {
		return classification.crossSector();
	}

	public List<String> themes() {
		return classification.themes();
	}

	public String organisationType() {
		return classification.organisationType();
	}

	public String region() {
		return classification.region();
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

	/// The same for whoever may not know of decisions before they are given out: without
	/// their words and codes, and as if nothing had happened when they were drafted.
	/// Words that were given out later stay.
	public ProposalDetail withoutDrafts() {
		List<TimelineEntry> known = timeline.stream().filter((entry) -> !entry.isDraft()).toList();
		Set<TextId> said = known.stream().flatMap((entry) -> entry.texts().stream()).collect(Collectors.toSet());
		Set<TextId> drafted = timeline.stream()
			.filter(TimelineEntry::isDraft)
			.flatMap((entry) -> entry.texts().stream())
			.filter((text) -> !said.contains(text))
			.collect(Collectors.toSet());
		long version = known.isEmpty() ? item.version() : known.getLast().version();
		return new ProposalDetail(item.at(version), language, channel, externalId, round, classification,
				submitterKnown, groups, policyVersion, rules, ruleErrors, manual, texts,
				papers.stream().filter((text) -> !drafted.contains(text.id())).toList(), known, review.withoutDraft());
	}

	/// A group and what it has to do with the proposal.
	public record GroupPart(String group, GroupRole role) {
	}

	/// One text.
	/// @param value null while it has not arrived, or after it was removed
	public record TextPart(TextId id, String kind, @Nullable String value) {
	}

	/// One thing that happened.
	/// @param subject a group, a number or a code, depending on the type
	/// @param texts what was written with it
	public record TimelineEntry(long version, Instant at, String type, String actorRole, @Nullable String subject,
			List<TextId> texts) {

		public TimelineEntry {
			texts = List.copyOf(texts);
		}

		/// Whether a decision was only drafted.
		boolean isDraft() {
			return type.equals(DRAFTED);
		}

	}

}
