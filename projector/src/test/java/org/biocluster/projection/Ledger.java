package org.biocluster.projection;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.topic.Topic;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A view that adds up amounts, so that a record applied twice or never shows; it has a way to fail for every cause.
final class Ledger implements Projection {

	private final String schema;

	private final String script;

	private final Topic<String, Object> amounts;

	private final Topic<String, Object> notes;

	/// The next "kill" ends the connection it runs on.
	final AtomicBoolean kills = new AtomicBoolean();

	/// Whether "odd" is understood.
	final AtomicBoolean understandsOdd = new AtomicBoolean();

	Ledger(String schema, String script, Topic<String, Object> amounts, Topic<String, Object> notes) {
		this.schema = schema;
		this.script = script;
		this.amounts = amounts;
		this.notes = notes;
	}

	@Override
	public String schema() {
		return this.schema;
	}

	@Override
	public String script() {
		return this.script;
	}

	@Override
	public List<Topic<?, ?>> topics() {
		return List.of(this.amounts, this.notes);
	}

	@Override
	public List<String> tables() {
		return List.of("entry", "balance");
	}

	@Override
	public void apply(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords) {
		JdbcClient client = JdbcClient.create(view);
		viewRecords.forEach((viewRecord) -> write(client, viewRecord));
	}

	private void write(JdbcClient view, ViewRecord<?, ?> viewRecord) {
		if (viewRecord.topic().equals(this.notes)) {
			note(view, viewRecord);
			return;
		}
		long amount = switch (viewRecord.value()) {
			case RecordedEvent event -> event.version();
			case String text -> amount(view, text);
			case null, default -> throw new InvalidRecordException("no amount");
		};
		view.sql("insert into entry values (?, ?, ?, ?, ?)")
			.params(viewRecord.topic().name(), viewRecord.partition(), viewRecord.offset(), viewRecord.key().toString(),
					amount)
			.update();
		view.sql("""
				insert into balance (name, amount) values (?, ?)
				on conflict (name) do update set amount = coalesce(balance.amount, 0) + excluded.amount
				""").params(viewRecord.key().toString(), amount).update();
	}

	private void note(JdbcClient view, ViewRecord<?, ?> viewRecord) {
		view.sql("insert into balance (name, note) values (?, ?) on conflict (name) do update set note = excluded.note")
			.params(viewRecord.key().toString(), viewRecord.value())
			.update();
	}

	private long amount(JdbcClient view, String text) {
		return switch (text) {
			case "invalid" -> throw new InvalidRecordException("an invalid amount");
			case "error" -> throw new StackOverflowError("for the test");
			case "kill" -> {
				if (this.kills.getAndSet(false)) {
					view.sql("select pg_terminate_backend(pg_backend_pid())").query(Boolean.class).single();
				}
				yield 0;
			}
			case "odd" -> {
				if (!this.understandsOdd.get()) {
					throw new InvalidRecordException("odd");
				}
				yield 1;
			}
			default -> Long.parseLong(text);
		};
	}

	@Override
	public OptionalLong version(JdbcClient view, ProposalId proposalId) {
		return view.sql("select max(amount) from entry where name = ?")
			.param(proposalId.toString())
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElseGet(OptionalLong::empty);
	}

}
