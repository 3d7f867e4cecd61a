package org.biocluster.meeting.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import org.biocluster.account.StaffMember;
import org.biocluster.meeting.MeetingName;
import org.biocluster.meeting.Meetings;
import org.biocluster.proposal.Actor;
import org.biocluster.session.AgendaItem;
import org.biocluster.session.SessionDocument;
import org.biocluster.session.SessionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads sessions from the view.
public final class JdbcMeetings implements Meetings {

	private static final Duration PAUSE = Duration.ofMillis(20);

	private final JdbcClient jdbc;

	public JdbcMeetings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<SessionDocument> all(StaffMember reader) {
		return jdbc.sql("select * from session where :all or grp = any(:groups) order by date desc, session_id")
			.param("all", reader.seesAllGroups())
			.param("groups", reader.groups().toArray(String[]::new))
			.query((row, _) -> document(row))
			.list();
	}

	@Override
	public List<SessionDocument> planned(String group) {
		return jdbc.sql("""
				select * from session where grp = :group and status in ('PLANNED', 'AGENDA_APPROVED')
				order by date, session_id""").param("group", group).query((row, _) -> document(row)).list();
	}

	@Override
	public Map<String, MeetingName> names(Collection<String> ids) {
		Map<String, MeetingName> names = new HashMap<>();
		jdbc.sql("select session_id, grp, number, date from session where session_id = any(:ids)")
			.param("ids", ids.toArray(String[]::new))
			.query((row) -> {
				names.put(row.getString("session_id"), new MeetingName(row.getString("grp"), row.getString("number"),
						row.getObject("date", LocalDate.class)));
			});
		return names;
	}

	@Override
	public Optional<SessionDocument> find(String id, StaffMember reader) {
		return jdbc.sql("select * from session where session_id = :id")
			.param("id", id)
			.query((row, _) -> document(row))
			.optional()
			.filter((document) -> reader.sees(document.group()));
	}

	/// Waits until the view shows a document or a later one, or the time is over.
	public void await(SessionDocument written, Duration atMost) {
		long deadline = System.nanoTime() + atMost.toNanos();
		while (version(written.sessionId()) < written.version() && System.nanoTime() < deadline) {
			LockSupport.parkNanos(PAUSE.toNanos());
		}
	}

	private long version(String id) {
		return jdbc.sql("select version from session where session_id = :id")
			.param("id", id)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	private SessionDocument document(ResultSet row) throws SQLException {
		String id = row.getString("session_id");
		OffsetDateTime starts = row.getObject("starts_at", OffsetDateTime.class);
		return new SessionDocument(id, row.getString("grp"), row.getLong("version"), row.getString("number"),
				SessionStatus.valueOf(row.getString("status")), row.getObject("date", LocalDate.class),
				starts == null ? null : starts.toInstant(), row.getString("place"), null, List.of(), questions(id),
				row.getString("protocol_number"), row.getObject("protocol_date", LocalDate.class), false,
				row.getObject("at", OffsetDateTime.class).toInstant(), Actor.SYSTEM);
	}

	private List<AgendaItem> questions(String id) {
		return jdbc.sql("select * from session_question where session_id = :id order by position")
			.param("id", id)
			.query((row, _) -> new AgendaItem(row.getString("item"), row.getString("title"), row.getString("speaker"),
					List.of(), null))
			.list();
	}

}
