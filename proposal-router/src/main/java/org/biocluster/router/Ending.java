package org.biocluster.router;

import org.apache.kafka.streams.errors.ProcessorStateException;
import org.biocluster.routing.StateNotWholeException;
import org.biocluster.wire.NewerRecordException;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.Status.Code;

/// What the end of Kafka Streams asks for.
sealed interface Ending {

	/// The files of the state cannot be read; everything in them is in the changelog too.
	/// @param cause which store, and what is wrong with it
	record Damaged(String cause) implements Ending {
	}

	/// Starting again will not help before somebody acts.
	/// @param reason with the next step
	record Refused(String reason) implements Ending {
	}

	/// Starting again may help.
	record Failed() implements Ending {
	}

	/// Looks for what is behind a failure.
	static Ending of(Throwable failure) {
		String store = "";
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof ProcessorStateException) {
				store = cause.getMessage() + ": ";
			}
			if (cause instanceof StateNotWholeException) {
				return new Refused(cause.getMessage() + ". " + StateNotWholeException.NEXT_STEP);
			}
			if (cause instanceof NewerRecordException) {
				return new Refused(cause.getMessage() + ". Install the newer version of the router");
			}
			if (cause instanceof RocksDBException broken && isDamage(broken)) {
				return new Damaged(store + broken.getMessage());
			}
		}
		return new Failed();
	}

	/// A full disk, a lock or a lack of memory is no damage, and would only be made
	/// worse.
	private static boolean isDamage(RocksDBException broken) {
		Status status = broken.getStatus();
		return status != null && status.getCode() == Code.Corruption;
	}

}
