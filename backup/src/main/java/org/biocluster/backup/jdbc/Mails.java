package org.biocluster.backup.jdbc;

import java.util.List;

import org.biocluster.backup.archive.StoredPartition;

/// Whether the notifier has dealt with everything that happened so far. Thread-safe.
public final class Mails {

	private final Database database;

	public Mails(Database database) {
		this.database = database;
	}

	/// Whether no mail is under way or waiting to be planned now; also where there is no
	/// notifier. What waits for a later hour waits in the copy too.
	public boolean areSettled() {
		return database.inSnapshot((tables) -> !tables.exists("notifier_own.delivery") || "t".equals(tables.one("""
				select not exists (select from notifier_own.delivery
						where state = 'sending' or not reported
							or state = 'pending' and next_attempt_at <= now() + interval '1 minute')
					and not exists (select from notifier_own.announcement
						where planned_at is null and next_look_at <= now() + interval '1 minute')
				""")));
	}

	/// Whether it has read the history so far.
	public boolean haveHeard(List<StoredPartition> history) {
		return database.inSnapshot((tables) -> {
			if (!tables.exists("notifier_own.listening_position")) {
				return true;
			}
			for (StoredPartition partition : history) {
				List<String> next = tables.list(
						"select next_offset from notifier_own.listening_position"
								+ " where topic = ? and partition = ?::integer",
						partition.topic(), Integer.toString(partition.partition()));
				if (next.isEmpty() ? partition.end() > 0 : Long.parseLong(next.getFirst()) < partition.end()) {
					return false;
				}
			}
			return true;
		});
	}

}
