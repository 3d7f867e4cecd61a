package org.biocluster.authoring.web;

import io.swagger.v3.oas.annotations.Operation;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.ProposalView;
import org.biocluster.status.Standing;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Gives authors what is kept about them, as a file. Needs the token of the manage link.
@RestController
public final class OwnDataApi {

	private final ManageRequests requests;

	private final OwnProposals own;

	public OwnDataApi(ManageRequests requests, OwnProposals own) {
		this.requests = requests;
		this.own = own;
	}

	@Operation(summary = "Everything that is kept about the author and the proposal")
	@GetMapping(path = { "/api/v1/proposals/{token}/data", "/manage/{token}/data" },
			produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<OwnData> data(@PathVariable String token) {
		Standing standing = this.requests.standing(token);
		ProposalView view = standing.view();
		OwnData data = (view == null) ? null
				: this.own.find(standing.id()).map((proposal) -> OwnData.of(view, proposal)).orElse(null);
		if (data == null) {
			throw new ProblemException(Problem.of(503, "view-unavailable").with(HttpHeaders.RETRY_AFTER, "5"));
		}
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("biocluster-my-data.json").build().toString())
			.body(data);
	}

}
