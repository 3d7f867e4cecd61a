package org.biocluster.submission;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/// What of a person may be published, by the choice of that person. Never the e-mail address and the telephone.
public final class Publishable {

	/// Everything that can be chosen.
	public static final List<String> ITEMS = List.of("name", "organisation");

	private static final String FIELD = "consents.publishable";

	private Publishable() {
	}

	/// What was chosen: nothing without the consent, everything where it does not say.
	static List<String> read(SubmissionInput.@Nullable Consents consents, Findings findings) {
		if (consents == null || !Boolean.TRUE.equals(consents.publication())) {
			return List.of();
		}
		List<@Nullable String> chosen = consents.publishable();
		if (chosen == null) {
			return ITEMS;
		}
		List<String> items = chosen.stream().map((item) -> Objects.toString(item, "")).toList();
		if (items.isEmpty()) {
			findings.add(FIELD, "publishable.none");
		}
		else if (!ITEMS.containsAll(items)) {
			findings.add(FIELD, "unknown");
		}
		else if (items.stream().distinct().count() < items.size()) {
			findings.add(FIELD, "twice");
		}
		return items;
	}

}
