package org.biocluster.authoring.web;

import java.util.Objects;

import io.swagger.v3.oas.annotations.Operation;
import org.biocluster.attachment.KeptAttachments;
import org.biocluster.attachment.StoredBytes;
import org.biocluster.attachment.web.Downloads;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.status.OwnFile;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.Standing;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Gives authors their files back. Needs the token of the manage link.
@RestController
public final class OwnFiles {

	private final ManageRequests requests;

	private final OwnProposals own;

	private final KeptAttachments attachments;

	public OwnFiles(ManageRequests requests, OwnProposals own, KeptAttachments attachments) {
		this.requests = requests;
		this.own = own;
		this.attachments = attachments;
	}

	@Operation(summary = "A file that was sent with the proposal, an amendment or an answer")
	@GetMapping({ "/api/v1/proposals/{token}/attachments/{id}", "/manage/{token}/files/{id}" })
	ResponseEntity<Resource> file(@PathVariable String token, @PathVariable String id) {
		Standing standing = this.requests.standing(token);
		OwnFile file = this.own.find(standing.id())
			.flatMap((proposal) -> proposal.file(id))
			.orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
		StoredBytes bytes = this.attachments.open(standing.id(), file.file().sha256())
			.orElseThrow(() -> new ProblemException(Problem.of(404, "not-found")));
		return Downloads.of(bytes, Objects.requireNonNull(file.name()), file.file().mediaType());
	}

}
