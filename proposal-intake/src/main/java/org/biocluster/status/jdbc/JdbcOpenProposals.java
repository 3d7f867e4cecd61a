package org.biocluster.status.jdbc;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.biocluster.contact.EmailAddress;
import org.biocluster.language.Language;
import org.biocluster.problem.ViewUnavailableException;
import org.biocluster.projection.View;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Status;
import org.biocluster.status.OpenProposals;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Looks in the rows about persons, which an erasure removes. Thread-safe.
public final class JdbcOpenProposals implements OpenProposals {

	private static final int MOST = 20;

	private static final List<String> DECIDED = Arrays.stream(Status.values())
		.filter(Status::isTerminal)
		.map(Status::code)
		.toList();

	private final View view;

	public JdbcOpenProposals(View view) {
		this.view = view;
	}

	@Override
	public List<Found> of(EmailAddress address) {
		try {
			return this.view.read((live) -> find(live, address));
		}
		catch (DataAccessException | TransactionException ex) {
			throw new ViewUnavailableException(ex);
		}
	}

	private static List<Found> find(JdbcClient live, EmailAddress address) {
		return live.sql("""
				select p.proposal_id, o.language from own_person o join proposal p using (proposal_id)
				where lower(o.email) = lower(:email) and p.status not in (:decided)
				order by p.received_at desc fetch first :most rows only""")
			.param("email", address.value())
			.param("decided", DECIDED)
			.param("most", MOST)
			.query((row, _) -> new Found(new ProposalId(row.getObject(1, UUID.class)),
					Language.ofCode(row.getString(2)).orElse(Language.RU)))
			.list();
	}

}
