package org.biocluster.inbox.jdbc;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.biocluster.delivery.DeliveryReport;
import org.biocluster.projection.Projection;
import org.biocluster.projection.ViewRecord;
import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.session.SessionDocument;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes the desk's view. Each topic has its own tables, so it doesn't matter which one is ahead; what proposals are
/// found by is put together from two of them ([SearchRows]).
public final class InboxProjection implements Projection {

	@Override
	public String schema() {
		return "desk_view";
	}

	@Override
	public String script() {
		return "db/view/desk_view.sql";
	}

	@Override
	public List<Topic<?, ?>> topics() {
		return List.of(Topics.PROPOSAL_EVENTS, Topics.PROPOSAL_TEXTS, Topics.PROPOSAL_SUBMITTERS,
				Topics.NOTIFICATION_EVENTS, Topics.SESSIONS);
	}

	/// Without `delivery`: its topic forgets after a year what the live view still has,
	/// which is no difference to stop
	/// a swap for.
	@Override
	public List<String> tables() {
		return List.of("proposal", "proposal_group", "proposal_text", "content_text", "decision", "opinion", "text",
				"search_document", "file", "event", "submitter", "session", "session_question");
	}

	@Override
	public void apply(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords) {
		StatementBuffer rows = new StatementBuffer();
		viewRecords.forEach((viewRecord) -> write(rows, viewRecord));
		rows.flush(view);
		new SearchRows(JdbcClient.create(view)).write(viewRecords.stream().flatMap(InboxProjection::reworded).toList());
	}

	/// The proposal, where the record says something about its words.
	private static Stream<ProposalId> reworded(ViewRecord<?, ?> viewRecord) {
		if (viewRecord.key() instanceof TextKey text) {
			return Stream.of(text.proposalId());
		}
		return viewRecord.value() instanceof RecordedEvent recorded && EventRows.setsTexts(recorded.event())
				? Stream.of(recorded.proposalId()) : Stream.empty();
	}

	private static void write(StatementBuffer rows, ViewRecord<?, ?> viewRecord) {
		Object value = viewRecord.value();
		if (value instanceof RecordedEvent recorded) {
			new EventRows(rows).write(recorded, viewRecord.partition(), viewRecord.offset());
		}
		else if (value instanceof TextRecord text) {
			new ContentRows(rows).write(text);
		}
		else if (value instanceof SubmitterRecord submitter) {
			new ContentRows(rows).write(submitter);
		}
		else if (value instanceof DeliveryReport report) {
			new ContentRows(rows).write(report);
		}
		else if (value instanceof SessionDocument session) {
			new SessionRows(rows).write(session);
		}
		else if (value == null) {
			remove(rows, viewRecord);
		}
	}

	@Override
	public OptionalLong version(JdbcClient view, ProposalId proposalId) {
		return view.sql("select version from proposal where proposal_id = :id")
			.param("id", proposalId.value())
			.query(Long.class)
			.optional()
			.map(OptionalLong::of)
			.orElse(OptionalLong.empty());
	}

	private static void remove(StatementBuffer rows, ViewRecord<?, ?> viewRecord) {
		if (viewRecord.key() instanceof TextKey text) {
			new ContentRows(rows).remove(text);
		}
		else if (viewRecord.key() instanceof ProposalId proposal
				&& viewRecord.topic().equals(Topics.PROPOSAL_SUBMITTERS)) {
			new ContentRows(rows).forget(proposal);
		}
		else if (viewRecord.key() instanceof String session && viewRecord.topic().equals(Topics.SESSIONS)) {
			new SessionRows(rows).remove(session);
		}
	}

}
