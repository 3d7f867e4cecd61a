package org.biocluster.submission;

import java.time.Instant;
import java.util.List;

import org.biocluster.language.Bilingual;
import org.biocluster.proposal.Consent;

/// The documents a sender can agree to, each one separate from the other.
public record ConsentDocuments(Document personalData, Document publication) {

	/// One version of one document.
	///
	/// @param code `personal-data` or `publication`
	/// @param hash SHA-256 of the text in both languages, hexadecimal
	public record Document(String code, String version, String hash, Bilingual text) {

		Consent given(Instant at, List<String> items) {
			return new Consent(this.code, this.version, this.hash, at, items);
		}

	}

}
