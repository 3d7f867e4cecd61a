package org.biocluster.briefing.jdbc;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import org.biocluster.briefing.Particulars;
import org.biocluster.notification.Notice;
import org.biocluster.notification.Notice.ProposalChanged;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.TextId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what there is to tell of changes.
final class ChangeRows {

	private final JdbcClient view;

	ChangeRows(JdbcClient view) {
		this.view = view;
	}

	/// @param recorded not yet applied to the proposal's own row, which still says where
	/// it stood
	void keep(RecordedEvent recorded) {
		if (Notice.of(recorded).orElse(null) instanceof ProposalChanged changed) {
			insert(changed, Particulars.of(recorded.event()));
		}
	}

	private void insert(ProposalChanged changed, Particulars of) {
		view.sql("""
				insert into change values (:event, :proposal, :version, :change,
					(select status from proposal where proposal_id = :proposal), :about, :due, :day, :code, :ground,
					:section, :target, :protocolNumber, :protocolDate, :words::uuid[])
				on conflict do nothing
				""")
			.param("event", changed.eventId().value())
			.param("proposal", changed.proposalId().value())
			.param("version", changed.version())
			.param("change", changed.change().name())
			.param("about", changed.about(), Types.VARCHAR)
			.param("due", time(of.due()), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("day", of.day(), Types.DATE)
			.param("code", of.code(), Types.VARCHAR)
			.param("ground", of.ground(), Types.VARCHAR)
			.param("section", of.section(), Types.VARCHAR)
			.param("target", of.target(), Types.VARCHAR)
			.param("protocolNumber", of.protocolNumber(), Types.VARCHAR)
			.param("protocolDate", of.protocolDate(), Types.DATE)
			.param("words", of.words().stream().map(TextId::toString).collect(Collectors.joining(",", "{", "}")))
			.update();
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
	}

}
