package org.biocluster.projection;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.biocluster.projection.jdbc.Failures;
import org.biocluster.projection.jdbc.Offsets;
import org.biocluster.projection.jdbc.Quarantine;
import org.biocluster.projection.kafka.RawRecord;
import org.biocluster.projection.kafka.Reading;
import org.biocluster.projection.position.Partition;
import org.biocluster.projection.position.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Writes batches into one schema: the rows, the offsets and what can't be read, all in one transaction.
///
/// A batch that a record spoils is written again record by record, and the spoiling ones go to quarantine.
final class ProjectionWriter {

	private static final Logger log = LoggerFactory.getLogger(ProjectionWriter.class);

	/// A transaction on the schema.
	interface Target {

		Boolean write(Function<JdbcTemplate, Boolean> work);

	}

	/// Tells other processes, once the transaction is committed, what it was about.
	interface Announcement {

		void send(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords);

	}

	private final Projection projection;

	private final Target target;

	private final Announcement announcement;

	private final InstantSource clock;

	private long quarantined;

	ProjectionWriter(Projection projection, Target target, Announcement announcement, InstantSource clock) {
		this.projection = projection;
		this.target = target;
		this.announcement = announcement;
		this.clock = clock;
	}

	/// Writes a batch that begins where the schema stands.
	/// @return where the schema stands now
	/// @throws OvertakenException when it stands somewhere else, even if a part has
	/// been written
	Positions write(Positions stored, Batch batch) {
		try {
			transaction(stored, batch.next(), (view) -> {
				batch.unreadable().forEach((unreadable) -> quarantine(view, unreadable.raw(), unreadable.cause()));
				apply(view, batch.viewRecords());
			});
			batch.unreadable().forEach((unreadable) -> report(unreadable.raw(), unreadable.cause()));
			return stored.withAll(batch.next());
		}
		catch (OvertakenException ex) {
			throw ex;
		}
		// Whatever a projection throws: the database decides whether the record is to
		// blame.
		catch (RuntimeException ex) {
			if (!Failures.isOfTheData(ex)) {
				throw ex;
			}
			return writeOneByOne(stored, batch);
		}
	}

	/// How many records went to quarantine so far.
	long quarantined() {
		return this.quarantined;
	}

	private Positions writeOneByOne(Positions stored, Batch batch) {
		Positions reached = stored;
		for (Reading.Settled reading : batch.readings()) {
			Map<Partition, Long> next = Map.of(reading.raw().partition(), reading.raw().offset() + 1);
			switch (reading) {
				case Reading.Readable readable -> writeOne(reached, next, readable);
				case Reading.Unreadable unreadable -> setAside(reached, next, unreadable.raw(), unreadable.cause());
			}
			reached = reached.withAll(next);
		}
		return reached;
	}

	private void writeOne(Positions stored, Map<Partition, Long> next, Reading.Readable readable) {
		try {
			transaction(stored, next, (view) -> apply(view, List.of(Batch.viewRecord(readable))));
		}
		catch (OvertakenException ex) {
			throw ex;
		}
		// As above; this time it is known which record.
		catch (RuntimeException ex) {
			if (!Failures.isOfTheData(ex)) {
				throw ex;
			}
			setAside(stored, next, readable.raw(), describe(ex));
		}
	}

	private void apply(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords) {
		this.projection.apply(view, viewRecords);
		viewRecords
			.forEach((each) -> Forgotten.keyPrefix(each.value()).ifPresent((key) -> Quarantine.erase(view, key)));
		this.announcement.send(view, viewRecords);
	}

	private void setAside(Positions stored, Map<Partition, Long> next, RawRecord raw, String cause) {
		transaction(stored, next, (view) -> quarantine(view, raw, cause));
		report(raw, cause);
	}

	private void transaction(Positions stored, Map<Partition, Long> next, Consumer<JdbcTemplate> work) {
		this.target.write((view) -> {
			if (!Offsets.advance(view, stored, next)) {
				throw new OvertakenException();
			}
			work.accept(view);
			return true;
		});
	}

	private void quarantine(JdbcTemplate view, RawRecord raw, String cause) {
		Quarantine.add(view, raw.partition(), raw.offset(), this.clock.instant(), cause, raw.key(), raw.value());
	}

	private void report(RawRecord raw, String cause) {
		this.quarantined++;
		log.atWarn()
			.addKeyValue("view", this.projection.schema())
			.addKeyValue("topic", raw.partition().topic())
			.addKeyValue("partition", raw.partition().number())
			.addKeyValue("offset", raw.offset())
			.addKeyValue("cause", cause)
			.log("Record put into quarantine");
	}

	/// Says what went wrong without quoting the record: messages of the database and of
	/// constructors do.
	private static String describe(RuntimeException thrown) {
		if (thrown instanceof InvalidRecordException) {
			return "InvalidRecordException: " + thrown.getMessage();
		}
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql) {
				return thrown.getClass().getSimpleName() + ": SQLSTATE " + sql.getSQLState();
			}
		}
		StackTraceElement[] trace = thrown.getStackTrace();
		return thrown.getClass().getSimpleName() + ((trace.length > 0) ? " at " + trace[0] : "");
	}

}
