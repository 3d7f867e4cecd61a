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

/// Letters that became proposals, for programs. The same `Idempotency-Key` is the same proposal.
@RestController
public final class RegistrationApi {

	/// In which keys name proposals; made up once.
	private static final UUID KEYS = UUID.fromString("6f0e2f53-6f1b-4e8e-9b7e-0f1b7f6c1d52");

	private final Registrations registrations;

	private final ActionProblems problems;

	private final Supplier<UUID> ids;

	public RegistrationApi(Registrations registrations, Messages messages, Supplier<UUID> ids) {
		this.registrations = registrations;
		this.problems = new ActionProblems(messages);
		this.ids = ids;
	}

	@PostMapping("/api/v1/proposals")
	ResponseEntity<Map<String, Object>> register(
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
			@RequestBody(required = false) byte @Nullable [] body, @AuthenticationPrincipal StaffMember member,
			HttpServletRequest request) {
		ProposalId id = id(key, member);
		ActionResult result = registrations.register(id, ActionApi.fields(body), List.of(), member);
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
