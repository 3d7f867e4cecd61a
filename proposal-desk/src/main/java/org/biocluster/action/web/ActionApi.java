package org.biocluster.action.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.action.ActionResult;
import org.biocluster.action.StaffActions;
import org.biocluster.action.Wish;
import org.biocluster.problem.web.IfMatch;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.wording.Messages;
import org.biocluster.wording.web.DeskLocaleResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What staff do with a proposal, for programs: every command of docs/lifecycle.csv under its own address. The same
/// `Idempotency-Key` is the same command, however often it is sent.
@RestController
public final class ActionApi {

	private static final int LONGEST_BODY = 256 * 1024;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final StaffActions actions;

	private final ActionProblems problems;

	private final Supplier<UUID> ids;

	public ActionApi(StaffActions actions, Messages messages, Supplier<UUID> ids) {
		this.actions = actions;
		this.problems = new ActionProblems(messages);
		this.ids = ids;
	}

	@PostMapping("/api/v1/proposals/{id}/{command}")
	ResponseEntity<Map<String, Object>> carryOut(@PathVariable String id, @PathVariable String command,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody(required = false) byte @Nullable [] body, @AuthenticationPrincipal StaffMember member,
			HttpServletRequest request) {
		Action action = Action.ofCode(command).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
		ProposalId proposal = proposal(id);
		CommandId commandId = commandId(proposal, key, member);
		Wish wish = new Wish(action, proposal, commandId, IfMatch.version(ifMatch).orElse(null), fields(body));
		ActionResult result = actions.carryOut(wish, member);
		return switch (result) {
			case ActionResult.Done done -> ResponseEntity.ok(document(commandId, done.outcome()));
			case ActionResult.Pending _ -> ResponseEntity.status(HttpStatus.ACCEPTED)
				.body(Map.of("commandId", commandId.toString(), "proposalId", id));
			case ActionResult.Refused _, ActionResult.Invalid _, ActionResult.NotAllowed _, ActionResult.NotFound _,
					ActionResult.NotAccepted _, ActionResult.Unknown _ ->
				throw problems.of(result, DeskLocaleResolver.language(request));
		};
	}

	private static ProposalId proposal(String id) {
		try {
			return ProposalId.of(id);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemCode.NOT_FOUND);
		}
	}

	/// A key that is a UUID is the command's identity; any other names one within the
	/// member's commands.
	private CommandId commandId(ProposalId proposal, @Nullable String key, StaffMember member) {
		if (key == null) {
			return new CommandId(ids.get());
		}
		if (key.length() < 16 || key.length() > 128) {
			throw new Problem(ProblemCode.UNREADABLE,
					List.of(Map.of("field", "Idempotency-Key", "code", "wrong-form")));
		}
		try {
			return CommandId.of(key);
		}
		catch (IllegalArgumentException ex) {
			return new CommandId(NameBasedIds.uuid(proposal.value(), member.id() + "/" + key));
		}
	}

	/// The JSON object of a body.
	static JsonNode fields(byte @Nullable [] body) {
		if (body == null || body.length == 0) {
			return JSON.createObjectNode();
		}
		if (body.length > LONGEST_BODY) {
			throw new Problem(ProblemCode.TOO_LARGE);
		}
		try {
			JsonNode fields = JSON.readTree(body);
			if (fields.isObject()) {
				return fields;
			}
		}
		catch (JacksonException ex) {
			// Answered like everything else that is no object.
		}
		throw new Problem(ProblemCode.UNREADABLE);
	}

	static Map<String, Object> document(CommandId commandId, Outcome.Accepted outcome) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("commandId", commandId.toString());
		document.put("proposalId", outcome.proposalId().toString());
		document.put("version", outcome.version());
		document.put("events", outcome.events());
		document.put("number", Objects.toString(outcome.number(), null));
		document.put("primaryGroup", outcome.primaryGroup());
		return document;
	}

}
