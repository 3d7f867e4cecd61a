package org.biocluster.taxonomy;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

import org.biocluster.language.Language;

/// A reference list in the order it is shown in.
public record TermList(List<Term> terms) implements Iterable<Term> {

	public TermList {
		terms = List.copyOf(terms);
	}

	/// The entry with this code.
	public Optional<Term> find(String code) {
		return this.terms.stream().filter((term) -> term.code().equals(code)).findFirst();
	}

	/// Whether there is an entry with this code.
	public boolean contains(String code) {
		return find(code).isPresent();
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
