package org.biocluster.paper.web;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/// Which part of a list is wanted on paper.
/// @param from the first day of arrival in Moscow; null for any
/// @param to the last day; null for any
/// @param id the proposals that were chosen one by one; none for all
/// @param all the whole list, whatever is chosen
public record Part(@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @Nullable List<String> id,
		@Nullable Boolean all) {

	/// More are not chosen by hand, and an address holds no more.
	private static final int MOST = 100;

	public Part {
		id = id == null || Boolean.TRUE.equals(all) ? List.of() : List.copyOf(id);
	}

	/// @throws Problem when there are too many, or one is no id
	Set<ProposalId> chosen() {
		if (ids().size() > MOST) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
		try {
			Set<ProposalId> chosen = new LinkedHashSet<>();
			ids().forEach((text) -> chosen.add(ProposalId.of(text)));
			return chosen;
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

	/// Whether nothing of the list is left out.
	boolean isWhole() {
		return from == null && to == null && ids().isEmpty();
	}

	/// What was chosen, never null.
	public List<String> ids() {
		return id == null ? List.of() : id;
	}

}
