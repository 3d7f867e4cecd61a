package org.biocluster.deadletter.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.biocluster.account.StaffMember;
import org.biocluster.deadletter.Unprocessed;
import org.biocluster.deadletter.jdbc.QuarantineTable;
import org.biocluster.deadletter.kafka.DeadLetterLog;
import org.biocluster.proposal.Role;

/// Everything that could not be processed, from all places where such records are kept.
public final class UnprocessedRecords {

	private static final int LIMIT = 200;

	private final DeadLetterLog deadLetters;

	private final QuarantineTable quarantine;

	private final Supplier<List<Unprocessed>> policy;

	/// @param policy what could not be read while the policy was read
	public UnprocessedRecords(DeadLetterLog deadLetters, QuarantineTable quarantine,
			Supplier<List<Unprocessed>> policy) {
		this.deadLetters = deadLetters;
		this.quarantine = quarantine;
		this.policy = policy;
	}

	List<Unprocessed> all(StaffMember reader) {
		return shown(Stream.concat(deadLetters.newest(LIMIT).stream(), quarantined()), reader);
	}

	List<Unprocessed> quarantine(StaffMember reader) {
		return shown(quarantined(), reader);
	}

	private Stream<Unprocessed> quarantined() {
		return Stream.concat(policy.get().stream(), quarantine.newest(LIMIT).stream());
	}

	private static List<Unprocessed> shown(Stream<Unprocessed> records, StaffMember reader) {
		return records.map((each) -> reader.role() == Role.ADMINISTRATOR ? each : each.withoutBytes()).toList();
	}

}
