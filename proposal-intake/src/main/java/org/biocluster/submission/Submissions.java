package org.biocluster.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;

import org.biocluster.command.CommandResult;
import org.biocluster.command.CommandSender;
import org.biocluster.latelink.LateClaim;
import org.biocluster.latelink.LateLinks;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.status.ProposalViews;
import org.biocluster.upload.Uploads;

/// Takes submissions: sends the command and waits a little for its outcome. Thread-safe.
public final class Submissions {

	private final SubmissionCommands commands;

	private final CommandSender<SubmitterCommand> sender;

	private final ProposalViews views;

	private final Uploads uploads;

	private final Arrivals arrivals;

	private final LateLinks lateLinks;

	private final InstantSource clock;

	private final Duration patience;

	private final Semaphore places;

	/// @param patience how long to wait for an outcome, counted from the beginning
	/// @param atOnce how many submissions may be under way
	public Submissions(SubmissionCommands commands, CommandSender<SubmitterCommand> sender, ProposalViews views,
			Uploads uploads, Arrivals arrivals, LateLinks lateLinks, InstantSource clock, Duration patience,
			int atOnce) {
		this.commands = commands;
		this.sender = sender;
		this.views = views;
		this.uploads = uploads;
		this.arrivals = arrivals;
		this.lateLinks = lateLinks;
		this.clock = clock;
		this.patience = patience;
		this.places = new Semaphore(atOnce);
	}

	/// @param wait false answers as soon as the submission is stored
	public SubmissionResult submit(Submission submission, IdempotencyKey key, boolean wait) {
		Instant start = this.clock.instant();
		Instant reached = this.arrivals.reached(key.proposalId(), start);
		if (!this.places.tryAcquire()) {
			return notAccepted(key.proposalId(), reached);
		}
		try {
			PreparedSubmission prepared = this.commands.prepare(submission, key, reached, start);
			if (!wait && isOther(prepared, key)) {
				return refused(prepared.request().proposalId(), RejectionCode.KEY_REUSED);
			}
			return switch (claim(submission, prepared, key, reached)) {
				case LateClaim.NotNeeded _ -> store(submission, prepared, key, reached, start, wait);
				case LateClaim.Granted granted ->
					store(submission, prepared.by(granted), key, granted.reached(), start, wait);
				case LateClaim.Refused refused -> new SubmissionResult.LateLinkRefused(refused.problem());
				case LateClaim.Away _ -> notAccepted(key.proposalId(), reached);
			};
		}
		finally {
			this.places.release();
		}
	}

	/// An answer without an outcome must not hand the links of somebody else's proposal
	/// to whoever guessed its key. With an outcome the router has compared the contents.
	private boolean isOther(PreparedSubmission prepared, IdempotencyKey key) {
		if (key.isNew()) {
			return false;
		}
		Optional<String> known = this.views.submittedAs(prepared.request().proposalId());
		return known.isPresent() && !known.get().equals(prepared.fingerprint());
	}

	/// What is in the register already needs no late link for its repetition.
	private LateClaim claim(Submission submission, PreparedSubmission prepared, IdempotencyKey key, Instant reached) {
		String token = submission.lateLink();
		boolean repeated = token != null
				&& this.views.submittedAs(key.proposalId()).filter(prepared.fingerprint()::equals).isPresent();
		return this.lateLinks.claim(repeated ? null : token, key.proposalId(), reached);
	}

	/// First the bytes, then what says that they are there.
	private SubmissionResult store(Submission submission, PreparedSubmission prepared, IdempotencyKey key,
			Instant reached, Instant start, boolean wait) {
		ProposalId id = prepared.request().proposalId();
		return this.uploads.adopt(submission.uploads(), id) ? send(prepared, key, reached, start, wait)
				: notAccepted(id, reached);
	}

	private SubmissionResult send(PreparedSubmission prepared, IdempotencyKey key, Instant reached, Instant start,
			boolean wait) {
		ProposalId id = prepared.request().proposalId();
		CommandResult sent = wait ? this.sender.send(prepared.request(), left(start))
				: this.sender.store(prepared.request());
		return switch (sent) {
			case CommandResult.NotAccepted _ -> notAccepted(id, reached);
			case CommandResult.Unknown _ -> {
				this.arrivals.notTaken(id, reached);
				yield new SubmissionResult.Unknown();
			}
			case CommandResult.Stored _ -> wait && isOther(prepared, key) ? refused(id, RejectionCode.KEY_REUSED)
					: new SubmissionResult.Received(id);
			case CommandResult.Decided decided -> result(id, decided.outcome());
		};
	}

	private SubmissionResult notAccepted(ProposalId id, Instant reached) {
		this.arrivals.notTaken(id, reached);
		return new SubmissionResult.NotAccepted();
	}

	private Duration left(Instant start) {
		return this.patience.minus(Duration.between(start, this.clock.instant()));
	}

	private static SubmissionResult result(ProposalId id, Outcome outcome) {
		return switch (outcome) {
			case Outcome.Accepted accepted -> new SubmissionResult.Placed(id, accepted);
			case Outcome.Rejected rejected -> refused(id, rejected.code());
		};
	}

	private static SubmissionResult refused(ProposalId id, RejectionCode code) {
		return new SubmissionResult.Refused(id, code);
	}

}
