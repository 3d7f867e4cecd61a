package org.biocluster.inbox;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Which lines of the inbox are wanted, by whom.
/// @param reader opaque id of the member; what is unread depends on it
/// @param groups only proposals of these groups; null for every proposal there is
/// @param facets the wanted value of each facet; one that is missing allows any. For the status also [#OPEN], for the
/// responsible member an empty text for nobody
/// @param search number or words; null for everything
/// @param after only behind this line; null from the first
/// @param backwards the lines before it instead, the nearest first
/// @param size at most so many
/// @param now what is overdue depends on it
public record InboxQuery(String reader, @Nullable Set<String> groups, Map<InboxFacet, String> facets,
		@Nullable InboxSearch search, InboxSort sort, @Nullable InboxCursor after, boolean backwards, int size,
		Instant now) {

	/// Every status in which somebody has to do something.
	public static final String OPEN = "open";

	public InboxQuery {
		facets = facets.isEmpty() ? Map.of() : new EnumMap<>(facets);
	}

	/// The next line of the same list behind a place, or the one before it.
	public InboxQuery beside(InboxCursor place, boolean before) {
		return new InboxQuery(reader, groups, facets, search, sort, place, before, 1, now);
	}

	/// The same list with another number of lines at once.
	public InboxQuery sized(int most) {
		return new InboxQuery(reader, groups, facets, search, sort, after, backwards, most, now);
	}

}
