package org.biocluster.bulk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.action.ActionResult;
import org.biocluster.action.FieldError;
import org.biocluster.action.Possibilities;
import org.biocluster.action.Prepared;
import org.biocluster.action.StaffActions;
import org.biocluster.action.Wish;
import org.biocluster.bulk.BulkPreview.Line;
import org.biocluster.group.GroupMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.language.Language;
import org.biocluster.notification.Audience;
import org.biocluster.notification.Background;
import org.biocluster.notification.Notice;
import org.biocluster.notification.NotificationPlan;
import org.biocluster.notification.PlannedDelivery;
import org.biocluster.notification.Preferences;
import org.biocluster.policy.Consulted;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.RoutingEvent;
import org.biocluster.proposal.SessionRef;

/// Says what an action on many proposals would do, without doing it: where each would stand, and exactly the mails that the
/// plan of the notifier makes of it. Thread-safe.
public final class Previews {

	private final StaffActions actions;

	private final Possibilities possibilities;

	private final Inbox inbox;

	private final Accounts accounts;

	private final InstantSource clock;

	public Previews(StaffActions actions, Possibilities possibilities, Inbox inbox, Accounts accounts,
			InstantSource clock) {
		this.actions = actions;
		this.possibilities = possibilities;
		this.inbox = inbox;
		this.accounts = accounts;
		this.clock = clock;
	}

	/// One line for every proposal that the member may read.
	public BulkPreview of(Bulk bulk, StaffMember member) {
		Audience audience = audience(accounts.all());
		List<Line> lines = new ArrayList<>();
		for (BulkRow row : bulk.rows()) {
			inbox.find(row.id(), member)
				.ifPresent((proposal) -> lines.add(line(bulk.wish(row), proposal, member, audience)));
		}
		return new BulkPreview(lines);
	}

	private Line line(Wish wish, ProposalDetail proposal, StaffMember member, Audience audience) {
		String now = proposal.item().status();
		if (!possibilities.of(proposal, member).contains(wish.action())) {
			return new Line(proposal.item(), now, List.of(), new ActionResult.NotAllowed());
		}
		if (!fitsAgenda(wish, proposal)) {
			return new Line(proposal.item(), now, List.of(),
					new ActionResult.Invalid(List.of(new FieldError("session", "not-valid"))));
		}
		return switch (actions.prepare(wish, proposal)) {
			case Prepared.Wrong wrong ->
				new Line(proposal.item(), now, List.of(), new ActionResult.Invalid(wrong.errors()));
			case Prepared.Ready ready -> {
				Prospect prospect = Prospect.of(ready.command(), proposal, member.id(), clock.instant(),
						actions.deadlines());
				yield new Line(proposal.item(), prospect.status(), mails(wish, prospect, proposal, member, audience),
						null);
			}
		};
	}

	/// A decision is drafted for the session on whose agenda the proposal stands, and for
	/// no other one.
	private static boolean fitsAgenda(Wish wish, ProposalDetail proposal) {
		SessionRef own = proposal.item().status().equals("on-agenda") ? proposal.review().session() : null;
		String given = wish.fields().path("session").path("sessionId").asString("");
		return wish.action() != Action.PROPOSE_DECISION || given.equals(own == null ? "" : own.sessionId());
	}

	private List<PlannedDelivery> mails(Wish wish, Prospect prospect, ProposalDetail proposal, StaffMember member,
			Audience audience) {
		List<String> consulted = Consultation.groups(proposal);
		boolean reachable = proposal.submitterKnown() && hasAddress(proposal);
		List<PlannedDelivery> mails = new ArrayList<>();
		for (Event event : prospect.events()) {
			Background background = new Background(reachable, proposal.item().primaryGroup(), consulted,
					proposal.review().heard(), proposal.item().status(), proposal.review().responsible());
			notice(wish, event, proposal, member).ifPresent((notice) -> mails
				.addAll(NotificationPlan.of(notice, background, audience, Preferences.EVERYTHING)));
			consulted = event instanceof RoutingEvent.Routed routed ? opinions(routed) : consulted;
		}
		return mails;
	}

	/// Whoever wrote on paper may have named none.
	private boolean hasAddress(ProposalDetail proposal) {
		return inbox.submitter(proposal.item().id()).filter((author) -> author.email().isEmpty()).isEmpty();
	}

	private static List<String> opinions(RoutingEvent.Routed routed) {
		return routed.routing().consulted().stream().map(Consulted::group).toList();
	}

	private Optional<Notice> notice(Wish wish, Event event, ProposalDetail proposal, StaffMember member) {
		Instant now = clock.instant();
		EventId id = new EventId(NameBasedIds.uuid(wish.id().value(), event.type()));
		return Notice.of(new RecordedEvent(id, wish.proposalId(), proposal.item().version() + 1, 0, now, member.actor(),
				wish.id(), CommandSource.NONE, Language.ofCode(proposal.language()).orElse(Language.RU), null,
				proposal.item().status(), event));
	}

	/// Who the notifier would find in each group: the desk publishes them from the same
	/// accounts.
	private static Audience audience(List<Account> all) {
		return (group) -> all.stream()
			.filter((account) -> account.groups().contains(group))
			.map((account) -> new GroupMember(account.id(), account.role(), account.email(), account.language(),
					account.active()))
			.toList();
	}

}
