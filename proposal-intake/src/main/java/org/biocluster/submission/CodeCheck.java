package org.biocluster.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.biocluster.taxonomy.TermList;
import org.jspecify.annotations.Nullable;

/// Checks codes against the lists they come from.
final class CodeCheck {

	private final Findings findings;

	private final LocalDate today;

	private boolean sawRetired;

	CodeCheck(Findings findings, LocalDate today) {
		this.findings = findings;
		this.today = today;
	}

	/// Whether a code was accepted that is not offered any more: a form may have been
	/// open, or a sender's copy of the lists be old.
	boolean sawRetired() {
		return this.sawRetired;
	}

	/// The code of a field that must be there.
	String required(String field, @Nullable String code, TermList list) {
		if (code == null || code.isEmpty()) {
			this.findings.add(field, "required");
			return "";
		}
		String known = optional(field, code, list);
		return (known != null) ? known : "";
	}

	/// The code of a field that may be left out.
	@Nullable String optional(String field, @Nullable String code, TermList list) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (accepts(list, code)) {
			return code;
		}
		this.findings.add(field, field.equals("type") ? "type.unknown" : "unknown");
		return null;
	}

	/// Codes of a list in the order given, each once.
	List<String> several(String field, @Nullable List<@Nullable String> codes, TermList list, int max) {
		return several(field, codes, (code) -> accepts(list, code), max);
	}

	private boolean accepts(TermList list, String code) {
		boolean accepted = list.accepts(code, this.today);
		this.sawRetired |= accepted && !list.offers(code);
		return accepted;
	}

	/// Codes in the order given, each once.
	List<String> several(String field, @Nullable List<@Nullable String> codes, Predicate<String> known, int max) {
		if (codes == null) {
			return List.of();
		}
		if (codes.size() > max) {
			this.findings.add(field, field.equals("sectors") ? "sectors.many" : "many", max);
			return List.of();
		}
		List<String> good = new ArrayList<>();
		for (String code : codes) {
			if (code == null || !known.test(code)) {
				this.findings.add(field, "unknown");
			}
			else if (good.contains(code)) {
				this.findings.add(field, "twice");
			}
			else {
				good.add(code);
			}
		}
		return good;
	}

}
