package org.biocluster.authoring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import org.biocluster.command.CommandResult;
import org.biocluster.command.CommandSender;
import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.status.ProposalViews;
import org.jspecify.annotations.Nullable;

/// Sends the commands of authors and waits a little for the decision and for the own view to show it. Thread-safe.
public final class Authors {

	private final CommandSender<SubmitterCommand> sender;

	private final ProposalViews views;

	private final InstantSource clock;

	private final Duration patience;

	/// @param patience how long to wait for the router, and again for the view
	public Authors(CommandSender<SubmitterCommand> sender, ProposalViews views, InstantSource clock,
			Duration patience) {
		this.sender = sender;
		this.views = views;
		this.clock = clock;
		this.patience = patience;
	}

	/// @param basedOn the version that the author saw; null where any is right
	public AuthorResult send(ProposalId proposal, CommandId id, @Nullable Long basedOn, Language language,
			SubmitterCommand command) {
		Request<SubmitterCommand> request = new Request<>(id, proposal, this.clock.instant(), Actor.SUBMITTER, Set.of(),
				basedOn, language, command);
		return switch (this.sender.send(request, this.patience)) {
			case CommandResult.Decided decided -> decided(decided.outcome());
			case CommandResult.Stored _ -> new AuthorResult.Pending();
			case CommandResult.NotAccepted _ -> new AuthorResult.NotAccepted();
			case CommandResult.Unknown _ -> new AuthorResult.Unknown();
		};
	}

	private AuthorResult decided(Outcome outcome) {
		return switch (outcome) {
			case Outcome.Accepted accepted -> {
				this.views.awaitVersion(accepted.proposalId(), accepted.version(), this.patience);
				yield new AuthorResult.Done(accepted);
			}
			case Outcome.Rejected rejected -> new AuthorResult.Refused(rejected);
		};
	}

}
