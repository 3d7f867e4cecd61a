package org.biocluster.status.web;

import java.util.List;

import org.biocluster.language.Language;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.Status;
import org.biocluster.status.HistoryEntry;
import org.biocluster.status.HistoryWords;
import org.biocluster.status.ProposalView;
import org.biocluster.status.RoutingWords;
import org.biocluster.status.Standing;
import org.biocluster.wording.MoscowTime;
import org.jspecify.annotations.Nullable;

/// Puts the standing of a proposal into the words of a page. Thread-safe.
public final class StatusPageWords {

	private final RoutingWords routingWords;

	private final HistoryWords historyWords;

	public StatusPageWords(RoutingWords routingWords, HistoryWords historyWords) {
		this.routingWords = routingWords;
		this.historyWords = historyWords;
	}

	StatusPage page(Standing standing, Language language) {
		ProposalView view = standing.view();
		if (view == null) {
			return new StatusPage(true, this.historyWords.status(Status.SUBMITTED.code(), language), null, null, null,
					List.of(), List.of(), null, List.of(), List.of());
		}
		Routing routing = view.routing();
		return new StatusPage(view.status().equals(Status.SUBMITTED.code()),
				this.historyWords.status(view.status(), language),
				(view.number() != null) ? view.number().in(language) : null, received(view, language),
				(routing != null) ? this.routingWords.groupName(routing.primary(), routing).in(language) : null,
				groups(routing, false, language), groups(routing, true, language),
				(routing != null) ? this.routingWords.why(routing, language) : null,
				(routing != null) ? this.routingWords.reasons(routing, language) : List.of(), history(view, language));
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

	private StatusPage.@Nullable Received received(ProposalView view, Language language) {
		return view.history()
			.stream()
			.findFirst()
			.map(HistoryEntry::at)
			.map((at) -> new StatusPage.Received(MoscowTime.date(at, language), MoscowTime.time(at)))
			.orElse(null);
	}

	private List<StatusPage.Line> history(ProposalView view, Language language) {
		return view.history()
			.stream()
			.map((entry) -> new StatusPage.Line(MoscowTime.date(entry.at(), language), MoscowTime.time(entry.at()),
					this.historyWords.text(entry, view.number(), language)))
			.toList();
	}

}
