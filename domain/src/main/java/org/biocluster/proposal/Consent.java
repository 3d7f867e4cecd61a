package org.biocluster.proposal;

import java.time.Instant;
import java.util.List;

/// Which consent document was agreed to, provable without personal data.
/// @param document `personal-data` or `publication`
/// @param hash SHA-256 of the document's text, hexadecimal
/// @param items for publication: the items agreed to
public record Consent(String document, String version, String hash, Instant at, List<String> items) {

	public Consent {
		items = List.copyOf(items);
	}

}
