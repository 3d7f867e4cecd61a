package org.biocluster.taxonomy;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.biocluster.language.Language;

/// A reference list in the order it is shown in. Retired entries stay on it, so that old proposals can be read.
public record TermList(List<Term> terms) implements Iterable<Term> {

	private static final int DAYS_OF_GRACE = 30;

	public TermList {
		terms = List.copyOf(terms);
	}

	/// The entry with this code.
	public Optional<Term> find(String code) {
		for (Term term : this.terms) {
			if (term.code().equals(code)) {
				return Optional.of(term);
			}
		}
		return Optional.empty();
	}

	/// Whether there is an entry with this code.
	public boolean contains(String code) {
		return find(code).isPresent();
	}

	/// The entries that may be chosen: all that were not retired.
	public List<Term> offered() {
		return this.terms.stream().filter((term) -> term.retiredOn() == null).toList();
	}

	/// Whether the code may be chosen.
	public boolean offers(String code) {
		return find(code).filter((term) -> term.retiredOn() == null).isPresent();
	}

	/// Whether the code is taken from a sender on that day: a retired one is for a while,
	/// because a form may still be
	/// open and a sender's copy of the list be old.
	public boolean accepts(String code, LocalDate today) {
		return find(code).filter((term) -> isAccepted(term, today)).isPresent();
	}

	private static boolean isAccepted(Term term, LocalDate today) {
		LocalDate retired = term.retiredOn();
		return retired == null || !today.isAfter(retired.plusDays(DAYS_OF_GRACE));
	}

	/// The name of the entry, or the code itself where there is no such entry: a page
	/// always has something to show.
	public String name(String code, Language language) {
		return find(code).map((term) -> term.name().in(language)).orElse(code);
	}

	/// All codes in order.
	public List<String> codes() {
		return this.terms.stream().map(Term::code).toList();
	}

	@Override
	public Iterator<Term> iterator() {
		return this.terms.iterator();
	}

}
