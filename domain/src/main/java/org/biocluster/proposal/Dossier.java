package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What every existing proposal has, whatever its status.
/// @param recent types of the latest events, the last one last; tells a stale command what it missed
/// @param number null until registered
/// @param routing null until sent to a group
/// @param redirects how often a person gave it to another primary group
/// @param papers texts that came after the submission: questions, answers, reasons, notes
public record Dossier(ProposalId id, long version, List<String> recent, Arrival arrival,
		@Nullable RegistrationNumber number, Content content, Authorship authorship, @Nullable Routing routing,
		int redirects, Review review, List<TextRef> papers) {

	static final int REMEMBERED = 16;

	public Dossier {
		recent = List.copyOf(recent);
		papers = List.copyOf(papers);
	}

	/// Types of the events after a version, as far back as they are remembered.
	List<String> since(long known) {
		int missed = (int) Math.min(Math.max(version - known, 0), recent.size());
		return recent.subList(recent.size() - missed, recent.size());
	}

	/// A text of the content or of the papers.
	Optional<TextRef> text(TextId text) {
		return Stream.concat(content.texts().stream(), papers.stream())
			.filter((known) -> known.id().equals(text))
			.findFirst();
	}

	Dossier after(RecordedEvent recorded) {
		List<String> types = new ArrayList<>(recent);
		types.add(recorded.event().type());
		List<String> latest = types.subList(Math.max(0, types.size() - REMEMBERED), types.size());
		return new Dossier(id, recorded.version(), latest, arrival, number, content, authorship, routing, redirects,
				review, papers);
	}

	Dossier withNumber(RegistrationNumber newNumber) {
		return new Dossier(id, version, recent, arrival, newNumber, content, authorship, routing, redirects, review,
				papers);
	}

	Dossier withContent(Content newContent) {
		return new Dossier(id, version, recent, arrival, number, newContent, authorship, routing, redirects, review,
				papers);
	}

	Dossier withAuthorship(Authorship newAuthorship) {
		return new Dossier(id, version, recent, arrival, number, content, newAuthorship, routing, redirects, review,
				papers);
	}

	Dossier withRouting(Routing newRouting) {
		return new Dossier(id, version, recent, arrival, number, content, authorship, newRouting, redirects, review,
				papers);
	}

	Dossier withRedirects(int count) {
		return new Dossier(id, version, recent, arrival, number, content, authorship, routing, count, review, papers);
	}

	Dossier withReview(Review newReview) {
		return new Dossier(id, version, recent, arrival, number, content, authorship, routing, redirects, newReview,
				papers);
	}

	Dossier withPapers(List<TextRef> more) {
		List<TextRef> all = new ArrayList<>(papers);
		all.addAll(more);
		return new Dossier(id, version, recent, arrival, number, content, authorship, routing, redirects, review, all);
	}

	Dossier withPaper(@Nullable TextRef paper) {
		return paper == null ? this : withPapers(List.of(paper));
	}

}
