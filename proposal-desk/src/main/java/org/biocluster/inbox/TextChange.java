package org.biocluster.inbox;

import java.util.List;
import java.util.stream.Stream;

import org.biocluster.inbox.ProposalDetail.TextPart;

/// A part of a proposal that its author wrote anew.
/// @param kind which part
/// @param before as it was; empty where there was none or it was removed
/// @param now as it is; empty likewise
public record TextChange(String kind, List<TextPart> before, List<TextPart> now) {

	public TextChange {
		before = List.copyOf(before);
		now = List.copyOf(now);
	}

	/// What is different, part by part, in the order of the page.
	public static List<TextChange> between(List<TextPart> before, List<TextPart> now) {
		return Stream.concat(now.stream(), before.stream())
			.map(TextPart::kind)
			.distinct()
			.map((kind) -> new TextChange(kind, of(kind, before), of(kind, now)))
			.filter((change) -> !values(change.before).equals(values(change.now)))
			.toList();
	}

	private static List<TextPart> of(String kind, List<TextPart> parts) {
		return parts.stream().filter((part) -> part.kind().equals(kind) && part.value() != null).toList();
	}

	private static List<String> values(List<TextPart> parts) {
		return parts.stream().map((part) -> String.valueOf(part.value())).toList();
	}

}
