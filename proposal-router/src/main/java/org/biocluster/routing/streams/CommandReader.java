package org.biocluster.routing.streams;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.CommandSource.Stream;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ProposalPartitioner;
import org.biocluster.wire.UndecodableRecordException;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;

/// Reads the bytes of a command. What cannot be a command is an answer, not an exception; a registry that is away and
/// a command that is newer than this router are exceptions, since neither may be skipped.
final class CommandReader {

	private final Deserializer<Request<SubmitterCommand>> submitterCommands;

	private final Deserializer<Request<StaffCommand>> staffCommands;

	private final int partitions;

	CommandReader(Wire wire, int partitions) {
		this.submitterCommands = wire.values(Topics.PROPOSAL_COMMANDS);
		this.staffCommands = wire.values(Topics.STAFF_COMMANDS);
		this.partitions = partitions;
	}

	/// The stream that a topic carries.
	static Stream stream(RecordMetadata at) {
		return at.topic().equals(Topics.STAFF_COMMANDS.name()) ? Stream.STAFF : Stream.SUBMITTERS;
	}

	Reading read(byte @Nullable [] key, byte @Nullable [] value, RecordMetadata at) {
		if (value == null || value.length == 0) {
			return new Reading.Unreadable("undecodable");
		}
		Request<? extends Command> request;
		try {
			request = decode(value, at);
		}
		catch (UndecodableRecordException _) {
			return new Reading.Unreadable("undecodable");
		}
		if (key == null || !request.proposalId().toString().equals(new String(key, StandardCharsets.UTF_8))) {
			return new Reading.Unreadable("key");
		}
		if (ProposalPartitioner.partition(key, partitions) != at.partition()) {
			return new Reading.Unreadable("partition");
		}
		return new Reading.Readable(request, new CommandSource(stream(at), at.offset()));
	}

	private Request<? extends Command> decode(byte[] value, RecordMetadata at) {
		return switch (stream(at)) {
			case STAFF -> staffCommands.deserialize(at.topic(), value);
			case SUBMITTERS, NONE -> submitterCommands.deserialize(at.topic(), value);
		};
	}

	/// What the bytes were.
	sealed interface Reading {

		/// A command.
		record Readable(Request<? extends Command> request, CommandSource source) implements Reading {
		}

		/// Nothing that can be decided.
		/// @param cause code for the dead letter
		record Unreadable(String cause) implements Reading {
		}

	}

}
