package org.biocluster.inbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSearch;
import org.biocluster.inbox.InboxSort;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// What a reader asked the inbox for, as the address says it.
/// @param group null for all groups of the reader
/// @param responsible `me`, `nobody` or the id of a member
/// @param due `overdue`, `week`, `later` or `none`
/// @param opinion whether the opinion of a group of the reader is awaited
/// @param unread whether the reader never opened it
/// @param flag whether it has a flag for the secretariat
public record InboxSelection(@Nullable String group, @Nullable String status, @Nullable String type,
		@Nullable String sector, @Nullable String responsible, @Nullable String due, @Nullable String session,
		@Nullable String opinion, @Nullable String unread, @Nullable String flag, @Nullable String q,
		@Nullable String sort, @Nullable String after, @Nullable Integer size) {

	/// Any status, said aloud: a page without a word about it shows what is open.
	public static final String ANY = "any";

	private static final Pattern CODE = Pattern.compile("[A-Za-z0-9:._-]{1,64}");

	private static final int PAGE = 50;

	private static final int LARGEST = 1000;

	public InboxSelection {
		group = blankToNull(group);
		status = blankToNull(status);
		type = blankToNull(type);
		sector = blankToNull(sector);
		responsible = blankToNull(responsible);
		due = blankToNull(due);
		session = blankToNull(session);
		opinion = blankToNull(opinion);
		unread = blankToNull(unread);
		flag = blankToNull(flag);
		q = blankToNull(q);
		sort = blankToNull(sort);
		after = blankToNull(after);
	}

	/// Reads what [#address()] wrote.
	/// @throws Problem when a parameter makes no sense
	public static InboxSelection parse(String address) {
		try {
			MultiValueMap<String, String> given = UriComponentsBuilder.newInstance()
				.query(address)
				.build()
				.getQueryParams();
			Map<String, String> values = new LinkedHashMap<>();
			given.toSingleValueMap()
				.forEach((name, value) -> values.put(name,
						value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8)));
			return new InboxSelection(values.get("group"), values.get("status"), values.get("type"),
					values.get("sector"), values.get("responsible"), values.get("due"), values.get("session"),
					values.get("opinion"), values.get("unread"), values.get("flag"), values.get("q"),
					values.get("sort"), null, null);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

	/// The same selection where nothing is said about the status: what is open.
	InboxSelection orOpen() {
		return status != null ? this : new InboxSelection(group, InboxQuery.OPEN, type, sector, responsible, due,
				session, opinion, unread, flag, q, sort, after, size);
	}

	/// Whether a filter is in force that the page does not show at first sight.
	public boolean isNarrow() {
		return Stream.of(type, sector, responsible, due, session, opinion, unread, flag, sort)
			.anyMatch(Objects::nonNull);
	}

	/// Whether the list may leave out proposals that the reader could see, beside
	/// finished ones.
	public boolean isFiltered(StaffMember reader) {
		boolean whole = group == null || !reader.seesAllGroups() && reader.groups().equals(Set.of(group));
		boolean everyStatus = status == null || status.equals(InboxQuery.OPEN) || status.equals(ANY);
		return !whole || !everyStatus
				|| Stream.of(type, sector, responsible, due, session, opinion, unread, flag, q, after)
					.anyMatch(Objects::nonNull);
	}

	/// Whether everything that stands on the agenda of a session is wanted, and nothing
	/// else.
	public boolean isWholeSession() {
		return session != null && (status == null || status.equals(ANY))
				&& Stream.of(type, sector, responsible, due, opinion, unread, flag, q).allMatch(Objects::isNull);
	}

	/// The query that this reader may make.
	/// @throws Problem when the group is not the reader's, or a parameter makes no sense
	public InboxQuery query(StaffMember reader, Instant now) {
		if (group != null && !reader.sees(group)) {
			throw new Problem(ProblemCode.FORBIDDEN);
		}
		return new InboxQuery(reader.id(), groups(reader), facets(reader), InboxSearch.parse(q).orElse(null), order(),
				cursor(), false, pageSize(), now);
	}

	int pageSize() {
		if (size != null && (size < 1 || size > LARGEST)) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
		return size == null ? PAGE : size;
	}

	/// The order of the list.
	public InboxSort order() {
		return sort == null ? InboxSort.NEWEST
				: InboxSort.ofCode(sort).orElseThrow(() -> new Problem(ProblemCode.UNREADABLE));
	}

	/// The parameters of the same selection from another line on.
	String address(@Nullable String from) {
		Map<String, String> parameters = new LinkedHashMap<>();
		put(parameters, "group", group);
		put(parameters, "status", status);
		put(parameters, "type", type);
		put(parameters, "sector", sector);
		put(parameters, "responsible", responsible);
		put(parameters, "due", due);
		put(parameters, "session", session);
		put(parameters, "opinion", opinion);
		put(parameters, "unread", unread);
		put(parameters, "flag", flag);
		put(parameters, "q", q);
		put(parameters, "sort", sort);
		put(parameters, "after", from);
		return parameters.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/// The parameters of the whole selection.
	public String address() {
		return address(null);
	}

	private Map<InboxFacet, String> facets(StaffMember reader) {
		Map<InboxFacet, String> facets = new EnumMap<>(InboxFacet.class);
		if (status != null && !status.equals(ANY)) {
			if (!status.equals(InboxQuery.OPEN) && Status.ofCode(status).isEmpty()) {
				throw new Problem(ProblemCode.UNREADABLE);
			}
			facets.put(InboxFacet.STATUS, status);
		}
		put(facets, InboxFacet.TYPE, type);
		put(facets, InboxFacet.SECTOR, sector);
		put(facets, InboxFacet.DUE, due);
		put(facets, InboxFacet.SESSION, session);
		put(facets, InboxFacet.OPINION, opinion);
		put(facets, InboxFacet.UNREAD, unread);
		put(facets, InboxFacet.FLAG, flag);
		if (responsible != null) {
			put(facets, InboxFacet.RESPONSIBLE, responsible.equals("me") ? reader.id() : responsible);
			facets.computeIfPresent(InboxFacet.RESPONSIBLE, (_, id) -> id.equals("nobody") ? "" : id);
		}
		return facets;
	}

	private @Nullable Set<String> groups(StaffMember reader) {
		if (group != null) {
			if (!CODE.matcher(group).matches()) {
				throw new Problem(ProblemCode.UNREADABLE);
			}
			return Set.of(group);
		}
		return reader.seesAllGroups() ? null : reader.groups();
	}

	private @Nullable InboxCursor cursor() {
		return after == null ? null : InboxCursor.parse(after).orElseThrow(() -> new Problem(ProblemCode.UNREADABLE));
	}

	private static void put(Map<InboxFacet, String> facets, InboxFacet facet, @Nullable String value) {
		if (value != null) {
			if (!CODE.matcher(value).matches()) {
				throw new Problem(ProblemCode.UNREADABLE);
			}
			facets.put(facet, value);
		}
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
