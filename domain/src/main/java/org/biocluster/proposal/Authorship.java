package org.biocluster.proposal;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the history knows of the author without knowing the person.
/// @param known a person is named; false in the mode without personal data and after an erasure
/// @param linkGeneration the generation of links that is valid
/// @param consents version of each consent document that holds, by the document
public record Authorship(boolean known, int linkGeneration, Map<String, String> consents) {

	public Authorship {
		consents = Collections.unmodifiableMap(new TreeMap<>(consents));
	}

	Authorship forgotten() {
		return new Authorship(false, linkGeneration, consents);
	}

	Authorship withLinkGeneration(int generation) {
		return new Authorship(known, generation, consents);
	}

	Authorship withConsent(String document, String version) {
		Map<String, String> all = new TreeMap<>(consents);
		all.put(document, version);
		return new Authorship(known, linkGeneration, all);
	}

	Authorship withoutConsent(String document) {
		Map<String, String> all = new TreeMap<>(consents);
		all.remove(document);
		return new Authorship(known, linkGeneration, all);
	}

}
