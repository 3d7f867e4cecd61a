package org.biocluster.authoring.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.biocluster.submission.web.FormSummary.Part;
import org.jspecify.annotations.Nullable;

/// One field that differs between two versions of a proposal.
record Change(String label, List<TextDiff.Piece> pieces) {

	/// All fields that differ, in the order of the form.
	static List<Change> between(List<Part> before, List<Part> after) {
		Map<String, Part> old = byField(before);
		Map<String, Part> fresh = byField(after);
		Set<String> fields = new LinkedHashSet<>(old.keySet());
		fields.addAll(fresh.keySet());
		List<Change> changes = new ArrayList<>();
		for (String field : fields) {
			Part was = old.get(field);
			Part is = fresh.get(field);
			if (!text(was).equals(text(is))) {
				Part named = Objects.requireNonNull((is != null) ? is : was);
				changes.add(new Change(named.label(), TextDiff.of(text(was), text(is))));
			}
		}
		return changes;
	}

	private static Map<String, Part> byField(List<Part> parts) {
		return parts.stream()
			.collect(Collectors.toMap(Part::field, Function.identity(), (one, _) -> one, LinkedHashMap::new));
	}

	private static String text(@Nullable Part part) {
		return (part == null) ? "" : String.join("\n", part.values());
	}

}
