package org.biocluster.authoring.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.biocluster.proposal.Classification;
import org.biocluster.proposal.RegistrationNumber;
import org.biocluster.proposal.Submitter;
import org.biocluster.status.OwnContent;
import org.biocluster.status.OwnProposal;
import org.biocluster.submission.TextField;
import org.biocluster.submission.web.FormValues;
import org.biocluster.upload.Uploads;
import org.jspecify.annotations.Nullable;

/// A proposal as the form would show it.
final class OwnValues {

	private OwnValues() {
	}

	/// The content of one version, without the person.
	static FormValues of(OwnProposal own, OwnContent content) {
		Classification codes = content.classification();
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("type", List.of(codes.type()));
		values.put("aspect", aspect(codes));
		values.put("sectors", codes.sectors());
		values.put("crossSector", codes.crossSector() ? List.of("true") : List.of());
		values.put("themes", codes.themes());
		values.put("organisationType", List.of(codes.organisationType()));
		values.put("region", List.of(codes.region()));
		values.put("documents", codes.documents());
		values.put("counterparts", codes.counterparts());
		values.put("participationForm", one(codes.participationForm()));
		values.put("projectStage", one(codes.projectStage()));
		values.put("due", one((codes.due() != null) ? codes.due().toString() : null));
		RegistrationNumber related = codes.related();
		values.put("related", one((related != null) ? related.toString() : null));
		values.put("joinGroups", codes.joinGroups());
		for (TextField field : TextField.values()) {
			values.put(field.path(), List.of(own.text(content.version(), field.kind())));
		}
		values.put(Uploads.FIELD, SentFiles.of(own).stream().map((file) -> file.file().name().toString()).toList());
		values.put("identity", List.of("without"));
		return FormValues.of(values, own.language().code());
	}

	/// The person.
	static FormValues of(Submitter person, String language) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("submitter.surname", List.of(person.surname()));
		values.put("submitter.givenName", List.of(person.givenName()));
		values.put("submitter.patronymic", one(person.patronymic()));
		values.put("submitter.position", one(person.position()));
		values.put("submitter.email", List.of(person.email()));
		values.put("submitter.phone", one(person.phone()));
		return FormValues.of(values, language);
	}

	/// Left open by the author where it could have been chosen.
	private static List<String> aspect(Classification codes) {
		return (codes.aspect() == null && codes.type().equals("support-measure")) ? List.of("unknown")
				: one(codes.aspect());
	}

	private static List<String> one(@Nullable String value) {
		return (value != null) ? List.of(value) : List.of();
	}

}
