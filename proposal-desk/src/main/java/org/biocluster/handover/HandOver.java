package org.biocluster.handover;

import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.biocluster.account.Account;
import org.biocluster.account.StaffMember;
import org.biocluster.account.Succession;
import org.biocluster.action.ActionResult;
import org.biocluster.action.StaffActions;
import org.biocluster.bulk.BulkRow;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxFacet;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.InboxSort;
import org.biocluster.overview.Overview;
import org.biocluster.proposal.CommandId;
import org.biocluster.trail.AuditTrail;

/// Hands proposals over one by one, each by a command of its own that the router decides, as the history and the audit trail
/// tell. Thread-safe.
public final class HandOver implements Succession {

	private final StaffActions actions;

	private final Inbox inbox;

	private final Overview overview;

	private final AuditTrail trail;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	public HandOver(StaffActions actions, Inbox inbox, Overview overview, AuditTrail trail, Supplier<UUID> ids,
			InstantSource clock) {
		this.actions = actions;
		this.inbox = inbox;
		this.overview = overview;
		this.trail = trail;
		this.ids = ids;
		this.clock = clock;
	}

	@Override
	public Map<String, Map<String, Long>> burdens(Set<String> people) {
		Map<String, Map<String, Long>> burdens = new TreeMap<>();
		overview.burdens(people, null)
			.forEach((burden) -> burdens.computeIfAbsent(burden.member(), (_) -> new TreeMap<>())
				.put(burden.group(), burden.open()));
		return burdens;
	}

	@Override
	public HandedOver handOver(Account from, Account to, StaffMember administrator) {
		long done = inbox.page(open(from, administrator))
			.stream()
			.filter((item) -> isHandedOver(item, to, administrator))
			.count();
		long left = burdens(Set.of(from.id())).getOrDefault(from.id(), Map.of())
			.values()
			.stream()
			.mapToLong(Long::longValue)
			.sum();
		trail.done(administrator.actor(), "account.hand-over", from.id(),
				Map.of("to", to.id(), "done", String.valueOf(done), "left", String.valueOf(left)));
		return new HandedOver(done, left);
	}

	private InboxQuery open(Account from, StaffMember administrator) {
		Map<InboxFacet, String> facets = new EnumMap<>(InboxFacet.class);
		facets.put(InboxFacet.RESPONSIBLE, from.id());
		facets.put(InboxFacet.STATUS, InboxQuery.OPEN);
		return new InboxQuery(administrator.id(), null, facets, null, InboxSort.OLDEST, null, false, BulkRow.MOST,
				clock.instant());
	}

	/// Nobody becomes responsible for what stays out of reach.
	private boolean isHandedOver(InboxItem item, Account to, StaffMember administrator) {
		String group = item.primaryGroup();
		if (group == null || !to.member().sees(group)) {
			return false;
		}
		ActionResult result = actions.handOver(new CommandId(ids.get()), item, group, to.id(), administrator);
		return result instanceof ActionResult.Done || result instanceof ActionResult.Pending;
	}

}
