package org.biocluster.policy.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.biocluster.account.StaffMember;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyProblem;
import org.biocluster.policy.change.Policies;
import org.biocluster.policy.change.PolicyChange;
import org.biocluster.policy.change.PolicyChanges;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.policy.json.PolicyJsonException;
import org.biocluster.problem.web.IfMatch;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.trail.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The policy for programs. A change names the version that it was made from, so that no change overwrites another.
@RestController
public final class PolicyApi {

	private static final String ACTION = "policy.change";

	private static final int LONGEST_BASIS = 500;

	private final Policies policies;

	private final PolicyChanges changes;

	private final AuditTrail trail;

	public PolicyApi(Policies policies, PolicyChanges changes, AuditTrail trail) {
		this.policies = policies;
		this.changes = changes;
		this.trail = trail;
	}

	@GetMapping("/api/v1/policy")
	ResponseEntity<String> policy(@RequestParam(required = false) @Nullable Long version) {
		if (version != null) {
			return answer(policies.version(version).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
		}
		return answer(policies.active().orElseThrow(() -> new Problem(ProblemCode.UNAVAILABLE)));
	}

	/// @param basis why the policy is changed, such as the protocol that decided it
	@PutMapping(path = "/api/v1/policy", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> change(@RequestBody byte[] body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestParam(required = false) @Nullable String basis, @AuthenticationPrincipal StaffMember member) {
		long basedOn = IfMatch.version(ifMatch).orElseThrow(() -> new Problem(ProblemCode.PRECONDITION_REQUIRED));
		PolicyChange change = changes.change(draft(body), basedOn, member.actor(), basis(basis));
		return switch (change) {
			case PolicyChange.Activated activated -> {
				trail.done(member.actor(), ACTION, String.valueOf(activated.policy().policy().version()),
						Map.of("hash", activated.policy().hash()));
				yield answer(activated.policy());
			}
			case PolicyChange.Invalid invalid -> {
				trail.refused(member.actor(), ACTION, null, "invalid");
				throw new Problem(ProblemCode.INVALID, invalid.problems().stream().map(PolicyApi::error).toList());
			}
			case PolicyChange.Stale _ -> {
				trail.refused(member.actor(), ACTION, null, "stale");
				throw new Problem(ProblemCode.STALE);
			}
		};
	}

	private static @Nullable String basis(@Nullable String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		String basis = typed.strip();
		if (basis.length() > LONGEST_BASIS || basis.codePoints().anyMatch(Character::isISOControl)) {
			throw new Problem(ProblemCode.INVALID, List.of(Map.of("field", "basis", "code", "not-valid")));
		}
		return basis;
	}

	private static ResponseEntity<String> answer(CompiledPolicy compiled) {
		return ResponseEntity.ok()
			.eTag("\"" + compiled.policy().version() + "\"")
			.contentType(MediaType.APPLICATION_JSON)
			.body(PolicyJson.write(compiled.policy()));
	}

	private static Policy draft(byte[] body) {
		try {
			return PolicyJson.read(body);
		}
		catch (PolicyJsonException e) {
			Map<String, Object> error = Map.of("field", e.path(), "code", "unreadable", "message",
					String.valueOf(e.getMessage()));
			// Without a place in the document it is no JSON at all.
			throw new Problem(e.path().isEmpty() ? ProblemCode.UNREADABLE : ProblemCode.INVALID, List.of(error));
		}
	}

	private static Map<String, Object> error(PolicyProblem problem) {
		Map<String, Object> error = new LinkedHashMap<>();
		error.put("rule", problem.ruleId());
		error.put("field", problem.field());
		error.put("line", problem.line());
		error.put("column", problem.column());
		error.put("code", problem.code());
		error.put("message", problem.message());
		return error;
	}

}
