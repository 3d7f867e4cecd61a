package org.biocluster.status.jdbc;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.biocluster.attachment.AttachmentStore;
import org.biocluster.projection.View;
import org.biocluster.proposal.ProposalId;

/// Which bytes the history still names, by the view: those of no event stay as long as a command about them may be on its
/// way, those that have to be forgotten go unless they were sent again later. Only for a view that has caught up.
/// Thread-safe.
public final class JdbcWantedFiles implements AttachmentStore.Wanted {

	private final View view;

	private final InstantSource clock;

	public JdbcWantedFiles(View view, InstantSource clock) {
		this.view = view;
		this.clock = clock;
	}

	@Override
	public boolean isWanted(ProposalId proposal, String sha256, Instant keptSince) {
		List<Optional<Instant>> removals = this.view
			.read((live) -> live.sql("select removed_at from own_file where proposal_id = ? and sha256 = ?")
				.params(proposal.value(), sha256)
				.query((row, _) -> Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class))
					.map(OffsetDateTime::toInstant))
				.list());
		if (removals.isEmpty()) {
			return keptSince.isAfter(this.clock.instant().minus(AttachmentStore.WAITING));
		}
		return removals.stream().anyMatch(Optional::isEmpty)
				|| removals.stream().flatMap(Optional::stream).allMatch(keptSince::isAfter);
	}

}
