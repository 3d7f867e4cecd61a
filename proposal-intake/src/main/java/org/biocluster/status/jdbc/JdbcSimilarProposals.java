package org.biocluster.status.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.biocluster.projection.View;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.status.SimilarProposals;
import org.biocluster.status.TitleLikeness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Asks PostgreSQL for titles with words in common and compares those. Thread-safe.
public final class JdbcSimilarProposals implements SimilarProposals {

	private static final Logger log = LoggerFactory.getLogger(JdbcSimilarProposals.class);

	private static final String WITH_WORDS_IN_COMMON = """
			select p.number, t.value
			from own_text t join proposal p on p.proposal_id = t.proposal_id,
				cast(replace(cast(plainto_tsquery('russian', :title) as text), '&', '|') as tsquery) as words
			where t.kind = 'TITLE' and p.number is not null and p.proposal_id <> :own
				and to_tsvector('russian', t.value) @@ words
			order by ts_rank(to_tsvector('russian', t.value), words) desc, p.number fetch first 20 rows only""";

	private final View view;

	public JdbcSimilarProposals(View view) {
		this.view = view;
	}

	@Override
	public Optional<RegistrationNumber> similarTo(String title, ProposalId own) {
		try {
			return this.view.read((live) -> candidates(live, title, own))
				.stream()
				.map((found) -> new Likeness(found.number(), TitleLikeness.of(title, found.title())))
				.filter((likeness) -> likeness.value() >= TitleLikeness.SIMILAR)
				.max(Comparator.comparingDouble(Likeness::value))
				.flatMap((likeness) -> RegistrationNumber.parse(likeness.number()));
		}
		catch (DataAccessException | TransactionException ex) {
			log.atInfo().setCause(ex).log("Similar proposals cannot be looked for at the moment");
			return Optional.empty();
		}
	}

	private static List<Found> candidates(JdbcClient live, String title, ProposalId own) {
		return live.sql(WITH_WORDS_IN_COMMON)
			.param("title", title.replace("\0", ""))
			.param("own", own.value())
			.query((row, _) -> new Found(row.getString(1), row.getString(2)))
			.list();
	}

	private record Found(String number, String title) {
	}

	private record Likeness(String number, double value) {
	}

}
