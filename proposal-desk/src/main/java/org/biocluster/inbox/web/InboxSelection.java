package org.biocluster.inbox.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;

/// What a reader asked the inbox for, as the address says it.
/// @param group null for all groups of the reader
public record InboxSelection(@Nullable String group, @Nullable String status, @Nullable String q,
		@Nullable String after, @Nullable Integer size) {

	private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

	private static final int PAGE = 50;

	private static final int LARGEST = 1000;

	public InboxSelection {
		group = blankToNull(group);
		status = blankToNull(status);
		q = blankToNull(q);
		after = blankToNull(after);
	}

	/// The query that this reader may make.
	/// @throws Problem when the group is not the reader's, or a parameter makes no sense
	InboxQuery query(StaffMember reader) {
		if (group != null && !reader.sees(group)) {
			throw new Problem(ProblemCode.FORBIDDEN);
		}
		if ((status != null && Status.ofCode(status).isEmpty()) || (group != null && !CODE.matcher(group).matches())) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
		return new InboxQuery(groups(reader), status, InboxSearch.parse(q).orElse(null), cursor(), pageSize());
	}

	int pageSize() {
		if (size != null && (size < 1 || size > LARGEST)) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
		return size == null ? PAGE : size;
	}

	/// The parameters of the same selection from another line on.
	Map<String, String> parameters(@Nullable String from) {
		Map<String, String> parameters = new TreeMap<>();
		put(parameters, "group", group);
		put(parameters, "status", status);
		put(parameters, "q", q);
		put(parameters, "after", from);
		return parameters;
	}

	private @Nullable Set<String> groups(StaffMember reader) {
		if (group != null) {
			return Set.of(group);
		}
		return reader.seesAllGroups() ? null : reader.groups();
	}

	private @Nullable InboxCursor cursor() {
		return after == null ? null : InboxCursor.parse(after).orElseThrow(() -> new Problem(ProblemCode.UNREADABLE));
	}

	private static void put(Map<String, String> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.put(name, value);
		}
	}

	private static @Nullable String blankToNull(@Nullable String value) {
		return value == null || value.isBlank() ? null : value;
	}

}
