package org.biocluster.inbox.web;

import java.util.Map;
import java.util.Objects;

import org.biocluster.account.StaffMember;
import org.biocluster.attachment.KeptAttachments;
import org.biocluster.attachment.StoredBytes;
import org.biocluster.attachment.web.Downloads;
import org.biocluster.inbox.FilePart;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.ProposalId;
import org.biocluster.trail.AuditTrail;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Gives out attached files to whoever may read their proposal, and writes down to whom.
@RestController
public final class FileDownload {

	private final Inbox inbox;

	private final KeptAttachments attachments;

	private final AuditTrail trail;

	public FileDownload(Inbox inbox, KeptAttachments attachments, AuditTrail trail) {
		this.inbox = inbox;
		this.attachments = attachments;
		this.trail = trail;
	}

	@GetMapping({ "/proposals/{id}/files/{file}", "/api/v1/proposals/{id}/files/{file}" })
	ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String file,
			@AuthenticationPrincipal StaffMember reader) {
		ProposalDetail proposal = ProposalApi.find(inbox, id, reader);
		ProposalId found = proposal.item().id();
		FilePart part = inbox.files(found)
			.stream()
			.filter((each) -> each.isThere() && each.id().toString().equals(file))
			.findFirst()
			.orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
		StoredBytes bytes = attachments.open(found, part.sha256())
			.orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
		trail.done(reader.actor(), "file.download", found.toString(), Map.of("file", file));
		return Downloads.of(bytes, Objects.requireNonNull(part.name()), part.mediaType());
	}

}
