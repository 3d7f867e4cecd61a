package org.biocluster.authoring.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.authoring.AuthorResult;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.Standing;
import org.biocluster.status.Standings;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.json.Reading;
import org.biocluster.submission.json.StrictJson;
import org.biocluster.submission.web.Refusals;
import org.biocluster.submission.web.SubmissionHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// What all requests of authors have in common: who asks, which command it is, and what is answered.
public final class ManageRequests {

	private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

	private final Standings standings;

	private final ProposalLinks links;

	private final InstantSource clock;

	public ManageRequests(Standings standings, ProposalLinks links, InstantSource clock) {
		this.standings = standings;
		this.links = links;
		this.clock = clock;
	}

	/// @throws ProblemException when the token does not allow to change a proposal
	Wish wish(String token, HttpServletRequest request) {
		Standing standing = standing(token);
		IdempotencyKey key = SubmissionHeaders.key(request, this.clock);
		return new Wish(standing.id(), standing.generation(), commandId(standing.id(), key), basedOn(request));
	}

	/// When a request is dealt with.
	Instant now() {
		return this.clock.instant();
	}

	/// @throws ProblemException when the token does not belong to an author
	Standing standing(String token) {
		return this.standings.byManageToken(token).orElseThrow(() -> refusal(token));
	}

	/// The command that goes by a key, however often it is sent.
	static CommandId commandId(ProposalId proposal, IdempotencyKey key) {
		return new CommandId(NameBasedIds.uuid(proposal.value(), "command/" + key.value()));
	}

	ResponseEntity<ManageDocument> answer(Wish wish, AuthorResult result) {
		String statusUrl = this.links.statusUrl(wish.proposalId(), wish.generation());
		return switch (result) {
			case AuthorResult.Done done -> answer(HttpStatus.OK).body(ManageDocument.done(done.outcome(), statusUrl));
			case AuthorResult.Pending _ -> answer(HttpStatus.ACCEPTED)
				.body(ManageDocument.pending(wish.proposalId(), wish.commandId(), statusUrl));
			case AuthorResult.Refused refused -> throw new ProblemException(problem(refused.outcome()));
			case AuthorResult.NotAccepted _ -> throw new ProblemException(Refusals.notAccepted());
			case AuthorResult.Unknown _ -> throw new ProblemException(Refusals.unknownOutcome());
		};
	}

	/// What a missing body says.
	<T> T empty(StrictJson json, Class<T> type) {
		return switch (json.read(NOTHING, type)) {
			case Reading.Readable<T> readable -> readable.value();
			case Reading.Unreadable<T> bad -> throw new IllegalStateException("An empty object is no " + type + bad);
		};
	}

	/// A receipt is genuine and still not enough; anything else is nothing.
	private ProblemException refusal(String token) {
		return new ProblemException(this.standings.byReceipt(token).isPresent() ? Problem.of(403, "manage-link-needed")
				: Problem.of(404, "no-such-proposal"));
	}

	private static Problem problem(Outcome.Rejected outcome) {
		if (outcome.code() == RejectionCode.NOT_IN_THIS_STATUS) {
			return Problem.of(409, "not-in-this-status");
		}
		if (outcome.code() == RejectionCode.INVALID) {
			List<FieldProblem> fields = outcome.fields()
				.stream()
				.distinct()
				.map((field) -> FieldProblem.of(field, "not-valid"))
				.toList();
			return Problem.invalid(fields);
		}
		return Refusals.refused(outcome.code());
	}

	private static @Nullable Long basedOn(HttpServletRequest request) {
		String version = request.getHeader(HttpHeaders.IF_MATCH);
		if (version == null) {
			return null;
		}
		try {
			return Long.parseLong(version.replace("W/", "").replace("\"", "").strip());
		}
		catch (NumberFormatException ex) {
			throw new ProblemException(Problem.of(400, "if-match"));
		}
	}

	private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
		return ResponseEntity.status(status).cacheControl(CacheControl.noStore());
	}

	/// One request of an author.
	/// @param basedOn the version that the author saw; null where any is right
	record Wish(ProposalId proposalId, int generation, CommandId commandId, @Nullable Long basedOn) {
	}

}
