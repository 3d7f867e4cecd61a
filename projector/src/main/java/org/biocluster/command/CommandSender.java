package org.biocluster.command;

import java.time.Duration;

import org.biocluster.command.OutcomeWaiters.Expectation;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.Request;

/// Sends commands and waits a little for what became of them. Thread-safe.
public final class CommandSender<C extends Command> {

	private final CommandChannel<C> channel;

	private final OutcomeWaiters outcomes;

	public CommandSender(CommandChannel<C> channel, OutcomeWaiters outcomes) {
		this.channel = channel;
		this.outcomes = outcomes;
	}

	/// For a sender who does not ask what became of the command.
	public CommandResult store(Request<C> request) {
		return switch (this.channel.send(request)) {
			case NOT_ACCEPTED -> new CommandResult.NotAccepted();
			case UNKNOWN -> new CommandResult.Unknown();
			case STORED -> new CommandResult.Stored();
		};
	}

	/// @param patience how long to wait for the outcome once the command is stored; zero
	/// or less asks for none
	public CommandResult send(Request<C> request, Duration patience) {
		try (Expectation expectation = this.outcomes.expect(request.id())) {
			return switch (this.channel.send(request)) {
				case NOT_ACCEPTED -> new CommandResult.NotAccepted();
				case UNKNOWN -> new CommandResult.Unknown();
				case STORED -> expectation.await(patience)
					.<CommandResult>map(CommandResult.Decided::new)
					.orElseGet(CommandResult.Stored::new);
			};
		}
	}

}
