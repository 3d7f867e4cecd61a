package org.biocluster.status.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.Status;
import org.biocluster.status.HistoryWords;
import org.biocluster.status.ProposalView;
import org.biocluster.status.RoutingWords;
import org.biocluster.status.Standing;
import org.biocluster.status.Standings;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The status of a proposal over REST.
@RestController
public final class StatusApi {

	private final Standings standings;

	private final RoutingWords routingWords;

	private final HistoryWords historyWords;

	public StatusApi(Standings standings, RoutingWords routingWords, HistoryWords historyWords) {
		this.standings = standings;
		this.routingWords = routingWords;
		this.historyWords = historyWords;
	}

	@GetMapping(path = { "/api/v1/proposals/{receipt}", "/proposals/{receipt}" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<StatusDocument> status(@PathVariable String receipt, HttpServletRequest request) {
		Standing standing = this.standings.byReceipt(receipt)
			.orElseThrow(() -> new ProblemException(Problem.of(404, "no-such-proposal")));
		Language language = RequestLanguage.of(request);
		ProposalView view = standing.view();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.eTag("W/\"%d\"".formatted((view != null) ? view.version() : 0))
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.body(document(standing, language));
	}

	private StatusDocument document(Standing standing, Language language) {
		ProposalView view = standing.view();
		String id = standing.id().toString();
		if (view == null) {
			return new StatusDocument(id, null, 0, Status.SUBMITTED.code(), null, List.of(), List.of(), null, null,
					List.of());
		}
		Routing routing = view.routing();
		String number = (view.number() != null) ? view.number().toString() : null;
		List<StatusDocument.Step> history = history(view, language);
		if (routing == null) {
			return new StatusDocument(id, number, view.version(), view.status(), null, List.of(), List.of(), null, null,
					history);
		}
		return new StatusDocument(id, number, view.version(), view.status(), primary(routing), consulted(routing),
				routing.rules(), routing.policyVersion(), this.routingWords.why(routing, language), history);
	}

	private StatusDocument.GroupName primary(Routing routing) {
		Bilingual name = this.routingWords.groupName(routing.primary(), routing);
		return new StatusDocument.GroupName(routing.primary(), name.ru(), name.en());
	}

	private List<StatusDocument.ConsultedGroup> consulted(Routing routing) {
		return routing.consulted().stream().map((consulted) -> {
			Bilingual name = this.routingWords.groupName(consulted.group(), routing);
			return new StatusDocument.ConsultedGroup(consulted.group(), name.ru(), name.en(),
					consulted.informationOnly());
		}).toList();
	}

	private List<StatusDocument.Step> history(ProposalView view, Language language) {
		return view.history()
			.stream()
			.map((entry) -> new StatusDocument.Step(entry.at(), entry.type(),
					this.historyWords.text(entry, view.number(), language)))
			.toList();
	}

}
