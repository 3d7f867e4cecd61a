package org.biocluster.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// What became of a command.
public sealed interface Outcome {

	CommandId commandId();

	ProposalId proposalId();

	/// The version of the proposal after the command.
	long version();

	/// The command took effect, or had taken it before.
	/// @param events types of the events it led to, in order
	/// @param primaryGroup null while the proposal is with no group
	record Accepted(CommandId commandId, ProposalId proposalId, long version, List<String> events,
			@Nullable RegistrationNumber number, @Nullable String primaryGroup) implements Outcome {

		public Accepted {
			events = List.copyOf(events);
		}

	}

	/// The command had no effect.
	/// @param changed for a stale command: types of the events it did not know
	/// @param fields for an invalid one: names of the fields at fault
	record Rejected(CommandId commandId, ProposalId proposalId, long version, RejectionCode code, List<String> changed,
			List<String> fields) implements Outcome {

		public Rejected {
			changed = List.copyOf(changed);
			fields = List.copyOf(fields);
		}

	}

}
