package org.biocluster.routing.streams;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.apache.kafka.common.utils.Bytes;
import org.biocluster.deadline.Deadline;
import org.biocluster.deadline.Step;
import org.biocluster.proposal.Clock;
import org.biocluster.proposal.ProposalId;

/// Where a running deadline is found: by what it is for, how far its ladder was climbed, and its time. In the order of
/// the bytes, the earliest of one kind and step comes first.
///
/// All of it follows from the proposal alone. Which step comes when is for the policy in force to say at the moment of
/// the search, so that another policy needs no other keys.
record ClockKey(Clock clock, ProposalId proposal) {

	/// Stands before every key.
	static final Bytes FIRST = Bytes.wrap(new byte[] { 'd' });

	/// Stands behind every key.
	static final Bytes END = Bytes.wrap(new byte[] { 'd' + 1 });

	private static final int LENGTH = 27;

	Bytes bytes() {
		return Bytes.wrap(ByteBuffer.allocate(LENGTH)
			.put((byte) 'd')
			.put((byte) clock.deadline().ordinal())
			.put(sortable(clock.step().place()))
			// Signed numbers sort like unsigned ones when their sign is turned over.
			.putLong(clock.due().toEpochMilli() ^ Long.MIN_VALUE)
			.putLong(proposal.value().getMostSignificantBits())
			.putLong(proposal.value().getLeastSignificantBits())
			.array());
	}

	static ClockKey read(Bytes key) {
		ByteBuffer bytes = ByteBuffer.wrap(key.get()).position(1);
		Deadline deadline = Deadline.values()[bytes.get()];
		Step step = new Step((byte) (bytes.get() ^ Byte.MIN_VALUE));
		Instant due = Instant.ofEpochMilli(bytes.getLong() ^ Long.MIN_VALUE);
		return new ClockKey(new Clock(deadline, due, step), new ProposalId(new UUID(bytes.getLong(), bytes.getLong())));
	}

	/// Stands directly behind this key.
	Bytes next() {
		byte[] bytes = bytes().get();
		return Bytes.wrap(Arrays.copyOf(bytes, bytes.length + 1));
	}

	/// Stands behind all keys of the same kind and step.
	Bytes nextStep() {
		return Bytes.wrap(ByteBuffer.allocate(LENGTH + 1)
			.put(bytes().get(), 0, 3)
			.putLong(-1)
			.putLong(-1)
			.putLong(-1)
			.put((byte) -1)
			.array());
	}

	private static byte sortable(int place) {
		return (byte) (place ^ Byte.MIN_VALUE);
	}

}
