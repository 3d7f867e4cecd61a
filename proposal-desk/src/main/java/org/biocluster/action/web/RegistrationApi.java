package org.biocluster.action.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.account.StaffMember;
import org.biocluster.action.ActionResult;
import org.biocluster.action.Registrations;
import org.biocluster.attachment.Upload;
import org.biocluster.letter.Scans;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.ProposalId;
import org.biocluster.wording.Messages;
import org.biocluster.wording.web.DeskLocaleResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Letters that became proposals, for programs. The same `Idempotency-Key` is the same proposal.
@RestController
public final class RegistrationApi {

	/// In which keys name proposals; made up once.
	private static final UUID KEYS = UUID.fromString("6f0e2f53-6f1b-4e8e-9b7e-0f1b7f6c1d52");

	private static final String SCANS = "scans";

	private final Registrations registrations;

	private final Scans scans;

	private final ActionProblems problems;

	private final Supplier<UUID> ids;

	public RegistrationApi(Registrations registrations, Scans scans, Messages messages, Supplier<UUID> ids) {
		this.registrations = registrations;
		this.scans = scans;
		this.problems = new ActionProblems(messages);
		this.ids = ids;
	}

	@PostMapping("/api/v1/proposals")
	ResponseEntity<Map<String, Object>> register(
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
			@RequestBody(required = false) byte @Nullable [] body, @AuthenticationPrincipal StaffMember member,
			HttpServletRequest request) {
		ProposalId id = id(key, member);
		ObjectNode fields = (ObjectNode) ActionApi.fields(body);
		ActionResult result = registrations.register(id, fields, scans(fields.remove(SCANS)), member);
		return switch (result) {
			case ActionResult.Done done -> ResponseEntity.created(URI.create("/api/v1/proposals/" + id))
				.body(ActionApi.document(done.outcome().commandId(), done.outcome()));
			case ActionResult.Pending _ ->
				ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("proposalId", id.toString()));
			case ActionResult.Refused _, ActionResult.Invalid _, ActionResult.NotAllowed _, ActionResult.NotFound _,
					ActionResult.NotAccepted _, ActionResult.Unknown _ ->
				throw problems.of(result, DeskLocaleResolver.language(request));
		};
	}

	/// Scans that were sent before and still wait. What is named and not there is told,
	/// or a letter would lose a page.
	private List<Upload> scans(@Nullable JsonNode named) {
		if (named == null) {
			return List.of();
		}
		List<String> ids = named.valueStream().map((id) -> id.asString("")).distinct().toList();
		List<Upload> found = scans.find(ids);
		if (!named.isArray() || found.size() < ids.size()) {
			throw new Problem(ProblemCode.INVALID, List.of(Map.of("field", SCANS, "code", "not-valid")));
		}
		return found;
	}

	private ProposalId id(@Nullable String key, StaffMember member) {
		if (key == null) {
			return new ProposalId(ids.get());
		}
		if (key.length() < 16 || key.length() > 128) {
			throw new Problem(ProblemCode.UNREADABLE,
					List.of(Map.of("field", "Idempotency-Key", "code", "wrong-form")));
		}
		return new ProposalId(NameBasedIds.uuid(KEYS, member.id() + "/" + key));
	}

}
