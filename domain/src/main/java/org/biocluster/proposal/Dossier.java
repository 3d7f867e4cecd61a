package org.biocluster.proposal;

import java.time.Instant;
import java.util.List;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// What every existing proposal has, whatever its status.
/// @param number null until registered
/// @param submittedAs fingerprint of the first submission, by which a retry is recognised
/// @param fingerprint of the content as it stands
/// @param routing null until sent to a group
/// @param redirects how often a person gave it to another primary group
public record Dossier(ProposalId id, long version, @Nullable RegistrationNumber number, Classification classification,
		Language language, String channel, Instant submittedAt, String submittedAs, String fingerprint,
		List<TextRef> texts, List<FileRef> files, boolean submitterKnown, int linkGeneration, @Nullable Routing routing,
		int redirects) {

	public Dossier {
		texts = List.copyOf(texts);
		files = List.copyOf(files);
	}

	Dossier withVersion(long newVersion) {
		return new Dossier(id, newVersion, number, classification, language, channel, submittedAt, submittedAs,
				fingerprint, texts, files, submitterKnown, linkGeneration, routing, redirects);
	}

	Dossier withNumber(RegistrationNumber newNumber) {
		return new Dossier(id, version, newNumber, classification, language, channel, submittedAt, submittedAs,
				fingerprint, texts, files, submitterKnown, linkGeneration, routing, redirects);
	}

	Dossier withContent(Classification newClassification, List<TextRef> newTexts, List<FileRef> newFiles,
			String newFingerprint) {
		return new Dossier(id, version, number, newClassification, language, channel, submittedAt, submittedAs,
				newFingerprint, newTexts, newFiles, submitterKnown, linkGeneration, routing, redirects);
	}

	Dossier withRouting(Routing newRouting) {
		return new Dossier(id, version, number, classification, language, channel, submittedAt, submittedAs,
				fingerprint, texts, files, submitterKnown, linkGeneration, newRouting, redirects);
	}

	Dossier withRedirects(int count) {
		return new Dossier(id, version, number, classification, language, channel, submittedAt, submittedAs,
				fingerprint, texts, files, submitterKnown, linkGeneration, routing, count);
	}

	Dossier withSubmitterKnown(boolean known) {
		return new Dossier(id, version, number, classification, language, channel, submittedAt, submittedAs,
				fingerprint, texts, files, known, linkGeneration, routing, redirects);
	}

	Dossier withLinkGeneration(int generation) {
		return new Dossier(id, version, number, classification, language, channel, submittedAt, submittedAs,
				fingerprint, texts, files, submitterKnown, generation, routing, redirects);
	}

}
