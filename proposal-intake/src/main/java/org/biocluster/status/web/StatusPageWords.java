package org.biocluster.status.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.Status;
import org.biocluster.status.RoundWords;
import org.biocluster.status.HistoryEntry;
import org.biocluster.status.HistoryWords;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.OwnText;
import org.biocluster.status.ProposalView;
import org.biocluster.status.Reception;
import org.biocluster.status.RoutingWords;
import org.biocluster.status.Standing;
import org.biocluster.wording.MoscowTime;
import org.jspecify.annotations.Nullable;

/// Puts the standing of a proposal into the words of a page. Thread-safe.
public final class StatusPageWords {

	private static final Set<String> DECISIONS = Set.of("DecisionReleased", "DecisionCorrected", "RefusedFormally");

	private static final Set<String> QUESTIONS = Set.of("ClarificationRequested");

	private final RoutingWords routingWords;

	private final HistoryWords historyWords;

	private final RoundWords roundWords;

	private final OwnProposals own;

	public StatusPageWords(RoutingWords routingWords, HistoryWords historyWords, RoundWords roundWords,
			OwnProposals own) {
		this.own = own;
		this.roundWords = roundWords;
		this.routingWords = routingWords;
		this.historyWords = historyWords;
	}

	/// The words of the page.
	public StatusPage page(Standing standing, Language language) {
		ProposalView view = standing.view();
		if (view == null) {
			return new StatusPage(true, this.historyWords.status(Status.SUBMITTED.code(), language), null, null, null,
					null, List.of(), List.of(), null, List.of(), List.of(), 0, null, null);
		}
		Routing routing = view.routing();
		return new StatusPage(view.status().equals(Status.SUBMITTED.code()),
				this.historyWords.status(view.status(), language),
				(view.number() != null) ? view.number().in(language) : null, received(view.reception(), language),
				this.roundWords.arrival(view.reception(), language).orElse(null),
				(routing != null) ? this.routingWords.groupName(routing.primary(), routing).in(language) : null,
				groups(routing, false, language), groups(routing, true, language),
				(routing != null) ? this.routingWords.why(routing, language) : null,
				(routing != null) ? this.routingWords.reasons(routing, language) : List.of(), history(view, language),
				files(view.id()), decision(view, language), asked(view, language));
	}

	private int files(ProposalId id) {
		return this.own.find(id).map((proposal) -> proposal.filesNow().size()).orElse(0);
	}

	private StatusPage.@Nullable Decision decision(ProposalView view, Language language) {
		boolean decided = Status.ofCode(view.status()).filter(Status::isTerminal).isPresent()
				&& !view.status().equals(Status.WITHDRAWN.code());
		return last(view, DECISIONS).filter((_) -> decided)
			.map((step) -> new StatusPage.Decision(this.historyWords.status(view.status(), language),
					given(view.id(), step.version())))
			.orElse(null);
	}

	private List<String> given(ProposalId id, long version) {
		return this.own.find(id)
			.map((proposal) -> proposal.said(version))
			.orElse(List.of())
			.stream()
			.map(OwnText::value)
			.filter(Objects::nonNull)
			.toList();
	}

	private StatusPage.@Nullable Asked asked(ProposalView view, Language language) {
		boolean waiting = view.status().equals(Status.CLARIFICATION.code());
		return last(view, QUESTIONS).filter((_) -> waiting)
			.map((step) -> new StatusPage.Asked(
					this.routingWords.groupName(Objects.requireNonNullElse(step.group(), "")).in(language),
					(step.due() != null) ? MoscowTime.date(step.due(), language) : ""))
			.orElse(null);
	}

	private static Optional<HistoryEntry> last(ProposalView view, Set<String> types) {
		return view.history().reversed().stream().filter((step) -> types.contains(step.type())).findFirst();
	}

	private List<String> groups(@Nullable Routing routing, boolean informationOnly, Language language) {
		return (routing == null) ? List.of()
				: routing.consulted()
					.stream()
					.filter((consulted) -> consulted.informationOnly() == informationOnly)
					.map(Consulted::group)
					.map((code) -> this.routingWords.groupName(code, routing).in(language))
					.toList();
	}

	private static StatusPage.Received received(Reception reception, Language language) {
		return new StatusPage.Received(MoscowTime.date(reception.receivedAt(), language),
				MoscowTime.time(reception.receivedAt()));
	}

	private List<StatusPage.Line> history(ProposalView view, Language language) {
		return view.history()
			.stream()
			.map((entry) -> new StatusPage.Line(MoscowTime.date(entry.at(), language), MoscowTime.time(entry.at()),
					this.historyWords.text(entry, view.number(), language)))
			.toList();
	}

}
