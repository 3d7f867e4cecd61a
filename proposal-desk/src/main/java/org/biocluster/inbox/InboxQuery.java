package org.biocluster.inbox;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/// Which lines of the inbox are wanted.
/// @param groups only proposals of these groups; null for every proposal there is
/// @param status only in this status; null for any
/// @param search number or words; null for everything
/// @param after only behind this line; null from the newest
/// @param size at most so many
public record InboxQuery(@Nullable Set<String> groups, @Nullable String status, @Nullable InboxSearch search,
		@Nullable InboxCursor after, int size) {
}
