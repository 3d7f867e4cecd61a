package org.biocluster.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.biocluster.language.Language;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.jspecify.annotations.Nullable;

/// What the author of a proposal may read of it beyond its status.
///
/// @param language of the proposal
/// @param contents in the order of their versions; at least one
/// @param said the texts of each step that names any, by version
/// @param files of each step that names any, by version
/// @param person null in the mode without personal data, and after an erasure
/// @param consents in the order of their documents
public record OwnProposal(Language language, List<OwnContent> contents, Map<Long, List<OwnText>> said,
		Map<Long, List<OwnFile>> files, @Nullable Submitter person, List<OwnConsent> consents) {

	public OwnProposal {
		contents = List.copyOf(contents);
		said = Map.copyOf(said);
		files = Map.copyOf(files);
		consents = List.copyOf(consents);
	}

	/// The content as it stands.
	public OwnContent current() {
		return this.contents.getLast();
	}

	/// The texts of a step; empty where there are none.
	public List<OwnText> said(long version) {
		return this.said.getOrDefault(version, List.of());
	}

	/// The files of a step; empty where there are none.
	public List<OwnFile> files(long version) {
		return this.files.getOrDefault(version, List.of());
	}

	/// The files of the content as it stands and of answers, the latest last; those
	/// that were removed are left out.
	public List<OwnFile> filesNow() {
		Set<Long> former = this.contents.stream().map(OwnContent::version).collect(Collectors.toSet());
		former.remove(current().version());
		return new TreeMap<>(this.files).entrySet()
			.stream()
			.filter((step) -> !former.contains(step.getKey()))
			.flatMap((step) -> step.getValue().stream())
			.filter((file) -> !file.removed())
			.toList();
	}

	/// A file by its identity, whatever it came with; empty when it cannot be had.
	public Optional<OwnFile> file(String id) {
		return this.files.values()
			.stream()
			.flatMap(List::stream)
			.filter((file) -> file.isThere() && file.file().name().toString().equals(id))
			.findFirst();
	}

	/// A text of the content of a version; empty where it has none, where it was removed,
	/// and while it is on its way.
	public String text(long version, TextKind kind) {
		return said(version).stream()
			.filter((text) -> text.kind() == kind)
			.map(OwnText::value)
			.map((value) -> (value != null) ? value : "")
			.findFirst()
			.orElse("");
	}

	/// Shows nothing of it.
	@Override
	public String toString() {
		return "OwnProposal[…]";
	}

}
