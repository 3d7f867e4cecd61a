package org.biocluster.inbox.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;

import org.biocluster.projection.jdbc.StatementBuffer;
import org.biocluster.session.AgendaItem;
import org.biocluster.session.SessionDocument;

/// Writes sessions; a later document of a session replaces the former one.
record SessionRows(StatementBuffer rows) {

	void write(SessionDocument document) {
		remove(document.sessionId());
		Instant starts = document.startsAt();
		of(document.sessionId()).sql("""
				insert into session values (:id, :group, :version, :number, :status, :date, :starts, :place, :protocol,
				:protocolDate, :at)""")
			.param("id", document.sessionId())
			.param("group", document.group())
			.param("version", document.version())
			.param("number", document.number())
			.param("status", document.status().name())
			.param("date", document.date())
			.param("starts", starts == null ? null : starts.atOffset(ZoneOffset.UTC))
			.param("place", document.place())
			.param("protocol", document.protocolNumber())
			.param("protocolDate", document.protocolDate())
			.param("at", document.at().atOffset(ZoneOffset.UTC))
			.add();
		for (int position = 0; position < document.agenda().size(); position++) {
			write(document.sessionId(), position, document.agenda().get(position));
		}
	}

	void remove(String id) {
		of(id).sql("delete from session where session_id = :id").param("id", id).add();
		of(id).sql("delete from session_question where session_id = :id").param("id", id).add();
	}

	private Statements of(String id) {
		return Statements.about(rows, "session", id);
	}

	private void write(String id, int position, AgendaItem question) {
		of(id).sql("insert into session_question values (:id, :position, :item, :title, :speaker)")
			.param("id", id)
			.param("position", position)
			.param("item", question.item())
			.param("title", question.title())
			.param("speaker", question.speaker())
			.add();
	}

}
