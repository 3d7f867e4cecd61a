package org.biocluster.inbox.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;

/// What the page can be narrowed down by, each value with the number of lines it would give.
/// @param name of the parameter
/// @param chosen the value in force; empty for any
/// @param options in the order they are shown in
public record InboxFilter(String name, String chosen, List<Option> options) {

	public InboxFilter {
		options = List.copyOf(options);
	}

	/// @param kept values that are shown although they would give nothing
	static InboxFilter of(InboxFacet facet, @Nullable String chosen, Map<String, Long> counts, List<String> kept) {
		List<String> values = new ArrayList<>(kept);
		counts.keySet().stream().filter((value) -> !values.contains(value) && !value.isEmpty()).forEach(values::add);
		if (chosen != null && !values.contains(chosen) && !chosen.equals(InboxSelection.ANY)) {
			values.add(chosen);
		}
		return new InboxFilter(facet.code(), chosen == null ? "" : chosen,
				values.stream().map((value) -> new Option(value, counts.getOrDefault(value, 0L))).toList());
	}

	/// By where a proposal stands: open ones as a whole, then each status that occurs.
	static InboxFilter statuses(@Nullable String chosen, Map<String, Long> counts) {
		List<Option> options = new ArrayList<>();
		long open = 0;
		for (Status status : Status.values()) {
			long count = counts.getOrDefault(status.code(), 0L);
			open += status.isTerminal() ? 0 : count;
			if (count > 0 || status.code().equals(chosen)) {
				options.add(new Option(status.code(), count));
			}
		}
		options.addFirst(new Option(InboxQuery.OPEN, open));
		options.add(new Option(InboxSelection.ANY, counts.values().stream().mapToLong(Long::longValue).sum()));
		return new InboxFilter("status", chosen == null ? InboxSelection.ANY : chosen, options);
	}

	/// By what is due when; in this order.
	static InboxFilter due(@Nullable String chosen, Map<String, Long> counts) {
		return of(InboxFacet.DUE, chosen, counts, Arrays.asList("overdue", "week", "later", "none"));
	}

	/// How many lines say yes.
	static Option yes(Map<String, Long> counts) {
		return new Option("true", counts.getOrDefault("true", 0L));
	}

	/// One value.
	public record Option(String value, long count) {
	}

}
