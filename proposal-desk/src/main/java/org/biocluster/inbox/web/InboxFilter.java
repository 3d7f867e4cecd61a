package org.biocluster.inbox.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.biocluster.inbox.FacetCount;
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
	static InboxFilter of(InboxFacet facet, @Nullable String chosen, Map<String, FacetCount> counts,
			List<String> kept) {
		List<String> values = new ArrayList<>(kept);
		counts.keySet().stream().filter((value) -> !values.contains(value) && !value.isEmpty()).forEach(values::add);
		if (chosen != null && !values.contains(chosen) && !chosen.equals(InboxSelection.ANY)) {
			values.add(chosen);
		}
		return new InboxFilter(facet.code(), chosen == null ? "" : chosen,
				values.stream()
					.map((value) -> new Option(value, counts.getOrDefault(value, FacetCount.NONE)))
					.toList());
	}

	/// By where a proposal stands: open ones as a whole, then each status that occurs.
	static InboxFilter statuses(@Nullable String chosen, Map<String, FacetCount> counts) {
		List<Option> options = new ArrayList<>();
		FacetCount open = FacetCount.NONE;
		FacetCount all = FacetCount.NONE;
		for (Status status : Status.values()) {
			FacetCount count = counts.getOrDefault(status.code(), FacetCount.NONE);
			open = status.isTerminal() ? open : open.plus(count);
			all = all.plus(count);
			if (count.lines() > 0 || status.code().equals(chosen)) {
				options.add(new Option(status.code(), count));
			}
		}
		options.addFirst(new Option(InboxQuery.OPEN, open));
		options.add(new Option(InboxSelection.ANY, all));
		return new InboxFilter("status", chosen == null ? InboxSelection.ANY : chosen, options);
	}

	/// By what is due when; in this order.
	static InboxFilter due(@Nullable String chosen, Map<String, FacetCount> counts) {
		return of(InboxFacet.DUE, chosen, counts, Arrays.asList("overdue", "week", "later", "none"));
	}

	/// How many lines say yes.
	static Option yes(Map<String, FacetCount> counts) {
		return new Option("true", counts.getOrDefault("true", FacetCount.NONE));
	}

	/// One value.
	/// @param count as it is shown
	public record Option(String value, String count) {

		Option(String value, FacetCount count) {
			this(value, count.text());
		}

	}

}
