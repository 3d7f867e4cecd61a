package org.biocluster.inbox.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.GroupRole;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The inbox for programs.
@RestController
public final class InboxApi {

	private final Inbox inbox;

	private final InstantSource clock;

	public InboxApi(Inbox inbox, InstantSource clock) {
		this.inbox = inbox;
		this.clock = clock;
	}

	@GetMapping("/api/v1/inbox")
	Page inbox(InboxSelection selection, @AuthenticationPrincipal StaffMember reader) {
		InboxQuery query = selection.query(reader, clock.instant());
		List<InboxItem> items = inbox.page(query, reader);
		String next = items.size() < query.size() ? null : items.getLast().cursor(query.sort()).text();
		return new Page(items.stream().map(Item::of).toList(), next);
	}

	/// @param next the `after` of the next page; null on the last one
	record Page(List<Item> items, @Nullable String next) {
	}

	record Item(String id, @Nullable String number, String status, @Nullable String title,
			@Nullable String primaryGroup, @Nullable String role, Instant submittedAt, Instant receivedAt, String type,
			List<String> sectors, List<String> flags, long version, @Nullable Instant due,
			@Nullable String responsible) {

		static Item of(InboxItem item) {
			GroupRole role = item.role();
			return new Item(item.id().toString(), item.number(), item.status(), item.title(), item.inCharge(),
					role == null ? null : role.code(), item.submittedAt(), item.receivedAt(), item.type(),
					item.sectors(), item.flags(), item.version(), item.due(), item.responsible());
		}

	}

}
