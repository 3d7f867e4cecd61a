package org.biocluster.status.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.biocluster.language.Language;
import org.biocluster.problem.ViewUnavailableException;
import org.biocluster.projection.View;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.biocluster.status.OwnConsent;
import org.biocluster.status.OwnContent;
import org.biocluster.status.OwnProposal;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.OwnText;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/// Reads what only authors see. Thread-safe.
public final class JdbcOwnProposals implements OwnProposals {

	private final View view;

	public JdbcOwnProposals(View view) {
		this.view = view;
	}

	@Override
	public Optional<OwnProposal> find(ProposalId id) {
		try {
			return this.view.read((live) -> find(live, id));
		}
		catch (DataAccessException | TransactionException ex) {
			throw new ViewUnavailableException(ex);
		}
	}

	private static Optional<OwnProposal> find(JdbcClient live, ProposalId id) {
		List<OwnContent> contents = live.sql("select * from own_content where proposal_id = ? order by version")
			.param(id.value())
			.query((row, _) -> content(row))
			.list();
		if (contents.isEmpty()) {
			return Optional.empty();
		}
		Language language = live
			.sql("select language from own_content where proposal_id = ? order by version fetch first row only")
			.param(id.value())
			.query((row, _) -> language(row.getString(1)))
			.single();
		return Optional.of(new OwnProposal(language, contents, said(live, id), new OwnFileRows(live).read(id),
				person(live, id).orElse(null), consents(live, id)));
	}

	private static OwnContent content(ResultSet row) throws SQLException {
		String related = row.getString("related");
		Classification classification = new Classification(row.getString("type"), row.getString("aspect"),
				texts(row.getArray("sectors")), row.getBoolean("cross_sector"), texts(row.getArray("themes")),
				row.getString("organisation_type"), row.getString("region"), texts(row.getArray("documents")),
				texts(row.getArray("counterparts")), row.getString("participation_form"),
				row.getString("project_stage"), row.getObject("due", LocalDate.class),
				(related != null) ? RegistrationNumber.parse(related).orElse(null) : null,
				texts(row.getArray("join_groups")));
		return new OwnContent(row.getLong("version"), Objects.requireNonNull(instant(row, "at")), classification);
	}

	private static Map<Long, List<OwnText>> said(JdbcClient live, ProposalId id) {
		Map<Long, List<OwnText>> said = new HashMap<>();
		live.sql("""
				select o.version, o.kind, t.value from own_text_of o
				left join own_text t on t.proposal_id = o.proposal_id and t.text_id = o.text_id
				where o.proposal_id = ? order by o.version, o.place""").param(id.value()).query((row) -> {
			said.computeIfAbsent(row.getLong("version"), (_) -> new ArrayList<>())
				.add(new OwnText(TextKind.valueOf(row.getString("kind")), row.getString("value")));
		});
		return said;
	}

	private static Optional<Submitter> person(JdbcClient live, ProposalId id) {
		return live.sql("select * from own_person where proposal_id = ?")
			.param(id.value())
			.query((row, _) -> new Submitter(row.getString("surname"), row.getString("given_name"),
					row.getString("patronymic"), row.getString("position"), row.getString("email"),
					row.getString("phone"), language(row.getString("language")), texts(row.getArray("publishable"))))
			.optional();
	}

	private static List<OwnConsent> consents(JdbcClient live, ProposalId id) {
		return live.sql("select * from own_consent where proposal_id = ? order by document")
			.param(id.value())
			.query((row, _) -> new OwnConsent(row.getString("document"), row.getString("version"),
					Objects.requireNonNull(instant(row, "given")), instant(row, "withdrawn")))
			.list();
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
		return (time != null) ? time.toInstant() : null;
	}

	private static Language language(@Nullable String code) {
		return Language.ofCode(Objects.toString(code, "")).orElse(Language.RU);
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
