package org.biocluster.authoring.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.TextKind;
import org.biocluster.status.HistoryEntry;
import org.biocluster.status.OwnContent;
import org.biocluster.status.OwnFile;
import org.biocluster.status.OwnProposal;
import org.biocluster.status.OwnText;
import org.biocluster.status.ProposalView;
import org.jspecify.annotations.Nullable;

/// Everything that is kept about an author and the own proposal, to take along.
///
/// @param person missing in the mode without personal data, and after an erasure
/// @param versions of the content, the first one first
/// @param consents with the version of each document
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnData(String id, @Nullable String number, String status, @Nullable Person person, List<Version> versions,
		List<Said> questionsAnswersAndReasons, List<Agreed> consents, List<Step> history) {

	static OwnData of(ProposalView view, OwnProposal own) {
		List<Long> contents = own.contents().stream().map(OwnContent::version).toList();
		List<Said> said = view.history()
			.stream()
			.filter((step) -> !contents.contains(step.version()))
			.flatMap((step) -> own.said(step.version()).stream().map((text) -> Said.of(step, text)))
			.toList();
		return new OwnData(view.id().toString(), (view.number() != null) ? view.number().toString() : null,
				view.status(), (own.person() != null) ? Person.of(own.person()) : null,
				own.contents().stream().map((content) -> Version.of(content, own)).toList(), said,
				own.consents()
					.stream()
					.map((consent) -> new Agreed(consent.document(), consent.version(), consent.given(),
							consent.withdrawn()))
					.toList(),
				view.history().stream().map((step) -> new Step(step.at(), step.type())).toList());
	}

	/// Shows nothing of it.
	@Override
	public String toString() {
		return "OwnData[…]";
	}

	/// The person.
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Person(String surname, String givenName, @Nullable String patronymic, @Nullable String position,
			String email, @Nullable String phone, String language, List<String> publishable) {

		static Person of(Submitter person) {
			return new Person(person.surname(), person.givenName(), person.patronymic(), person.position(),
					person.email(), person.phone(), person.language().code(), person.publishable());
		}

		/// Shows no personal data.
		@Override
		public String toString() {
			return "Person[…]";
		}

	}

	/// The content from one version on.
	record Version(long version, Instant at, Classification classification, Map<String, String> texts,
			List<File> files) {

		static Version of(OwnContent content, OwnProposal own) {
			Map<String, String> texts = new LinkedHashMap<>();
			for (OwnText text : own.said(content.version())) {
				if (text.kind() == TextKind.FILE_NAME) {
					continue;
				}
				texts.put(text.kind().name().toLowerCase(Locale.ROOT), (text.value() != null) ? text.value() : "");
			}
			return new Version(content.version(), content.at(), content.classification(), texts,
					own.files(content.version()).stream().map(File::of).toList());
		}

	}

	/// An attached file; the bytes are behind the manage link.
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record File(String id, @Nullable String name, long size, String mediaType, String sha256) {

		static File of(OwnFile file) {
			return new File(file.file().name().toString(), file.name(), file.file().size(), file.file().mediaType(),
					file.file().sha256());
		}

		/// Says nothing of the name.
		@Override
		public String toString() {
			return "File[" + this.id + "]";
		}

	}

	/// A question, an answer or a reason.
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Said(Instant at, String kind, @Nullable String text) {

		static Said of(HistoryEntry step, OwnText text) {
			return new Said(step.at(), text.kind().name().toLowerCase(Locale.ROOT), text.value());
		}

	}

	/// A consent.
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Agreed(String document, String version, Instant given, @Nullable Instant withdrawn) {
	}

	/// Something that happened.
	record Step(Instant at, String type) {
	}

}
