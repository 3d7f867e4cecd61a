package org.biocluster.proposal;

import java.time.Instant;
import java.time.ZoneId;

import org.biocluster.proposal.SubmissionEvent.Registered;

/// What the router keeps of one partition besides its proposals: how far it has come, and which number comes next.
///
/// Partition p of P gives the numbers p+1, p+1+P, p+1+2P … of a year, so no two partitions ever give the same one and
/// none needs to ask another.
/// @param sequence of the last event in the partition; 0 before the first
/// @param year of the last number given; 0 before the first. It never goes back, whatever the clock does
/// @param lastSequence of the last number given in that year
/// @param submitterOffset highest offset processed of the submitters' commands; -1 before the first
/// @param staffOffset highest offset processed of the staff's commands; -1 before the first
public record PartitionLedger(int partition, int partitions, long sequence, int year, int lastSequence,
		long submitterOffset, long staffOffset) {

	private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

	/// The ledger of a partition in which nothing has happened.
	public static PartitionLedger empty(int partition, int partitions) {
		return new PartitionLedger(partition, partitions, 0, 0, 0, -1, -1);
	}

	/// The number to give next at this time.
	public RegistrationNumber nextNumber(Instant now) {
		int current = now.atZone(MOSCOW).getYear();
		return current > year ? new RegistrationNumber(current, partition + 1)
				: new RegistrationNumber(year, lastSequence + partitions);
	}

	/// Whether the command at this place was processed before.
	public boolean hasProcessed(CommandSource source) {
		return switch (source.stream()) {
			case SUBMITTERS -> source.offset() <= submitterOffset;
			case STAFF -> source.offset() <= staffOffset;
			case NONE -> false;
		};
	}

	/// The ledger after the command at this place, whatever came of it.
	public PartitionLedger processed(CommandSource source) {
		return switch (source.stream()) {
			case SUBMITTERS -> new PartitionLedger(partition, partitions, sequence, year, lastSequence,
					Math.max(submitterOffset, source.offset()), staffOffset);
			case STAFF -> new PartitionLedger(partition, partitions, sequence, year, lastSequence, submitterOffset,
					Math.max(staffOffset, source.offset()));
			case NONE -> this;
		};
	}

	/// The ledger after one more event.
	/// @throws IllegalStateException when the event does not follow: the history has a
	/// gap
	public PartitionLedger after(RecordedEvent recorded) {
		if (recorded.sequence() != sequence + 1) {
			throw new IllegalStateException("Partition " + partition + " is at sequence " + sequence + ", event "
					+ recorded.id() + " has sequence " + recorded.sequence());
		}
		RegistrationNumber given = recorded.event() instanceof Registered registered ? registered.number() : null;
		PartitionLedger next = new PartitionLedger(partition, partitions, recorded.sequence(),
				given == null ? year : given.year(), given == null ? lastSequence : given.sequence(), submitterOffset,
				staffOffset);
		return next.processed(recorded.source());
	}

}
