package org.biocluster.agenda.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.agenda.web.MeetingDesk.Protocol;
import org.biocluster.bulk.Bulk;
import org.biocluster.bulk.BulkActions;
import org.biocluster.bulk.BulkRow;
import org.biocluster.bulk.Previews;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ReviewPart;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.SessionRef;
import org.biocluster.session.SessionDocument;
import org.biocluster.session.SessionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Gives all drafted decisions of a session out together, with the number and the date of its protocol: first what that
/// would do and whom it would write to, then the result for each.
@Controller
public final class ReleasePage {

	private final MeetingDesk desk;

	private final Inbox inbox;

	private final Previews previews;

	private final BulkActions bulks;

	private final Accounts accounts;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	public ReleasePage(MeetingDesk desk, Inbox inbox, Previews previews, BulkActions bulks, Accounts accounts,
			Supplier<UUID> ids, InstantSource clock) {
		this.desk = desk;
		this.inbox = inbox;
		this.previews = previews;
		this.bulks = bulks;
		this.accounts = accounts;
		this.ids = ids;
		this.clock = clock;
	}

	@PostMapping("/sessions/{id}/release")
	String preview(@PathVariable String id, @RequestParam String protocolNumber,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate protocolDate,
			@AuthenticationPrincipal StaffMember member, Model page) {
		SessionDocument meeting = desk.find(id, member);
		List<BulkRow> rows = drafted(meeting, member).stream()
			.map((proposal) -> new BulkRow(proposal.item().id(), proposal.item().version()))
			.toList();
		Bulk bulk = bulk(meeting, new Protocol(protocolNumber, protocolDate), rows, new CommandId(ids.get()), member);
		common(meeting, protocolNumber, protocolDate, page);
		page.addAttribute("preview", previews.of(bulk, member));
		page.addAttribute("rows", rows.stream().map(BulkRow::text).collect(Collectors.joining(" ")));
		page.addAttribute("commandId", bulk.id().toString());
		return "release";
	}

	@PostMapping("/sessions/{id}/release/run")
	String run(@PathVariable String id, @RequestParam String protocolNumber,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate protocolDate,
			@RequestParam String rows, @RequestParam String commandId, @AuthenticationPrincipal StaffMember member,
			Model page) {
		SessionDocument meeting = desk.find(id, member);
		List<BulkRow> seen = BulkRow.parse(rows);
		Bulk bulk = bulk(meeting, new Protocol(protocolNumber, protocolDate), seen, id(commandId), member);
		common(meeting, protocolNumber, protocolDate, page);
		List<BulkActions.Result> results = bulks.carryOut(bulk, member);
		if (results.stream().anyMatch(BulkActions.Result::isDone)) {
			writeDown(meeting, new Protocol(protocolNumber.strip(), protocolDate), member);
		}
		page.addAttribute("results", results);
		page.addAttribute("done", results.stream().filter(BulkActions.Result::isDone).count());
		page.addAttribute("items",
				inbox.items(seen.stream().map(BulkRow::id).toList(), member)
					.stream()
					.collect(Collectors.toMap(InboxItem::id, Function.identity())));
		return "release";
	}

	private void common(SessionDocument meeting, String number, LocalDate date, Model page) {
		page.addAttribute("meeting", meeting);
		page.addAttribute("protocolNumber", number);
		page.addAttribute("protocolDate", date);
		page.addAttribute("here", "/sessions/" + meeting.sessionId());
		page.addAttribute("names",
				accounts.all().stream().collect(Collectors.toMap(Account::id, Account::user, (first, _) -> first)));
	}

	/// The question of each proposal is the one under which it stands.
	private Bulk bulk(SessionDocument meeting, Protocol protocol, List<BulkRow> rows, CommandId id,
			StaffMember member) {
		ObjectNode fields = JsonNodeFactory.instance.objectNode();
		fields.putObject("session")
			.put("sessionId", meeting.sessionId())
			.put("protocolNumber", String.valueOf(protocol.number()).strip())
			.put("protocolDate", String.valueOf(protocol.date()))
			.put("date", meeting.date().toString());
		Map<ProposalId, String> items = rows.stream()
			.flatMap((row) -> inbox.find(row.id(), member).stream())
			.collect(Collectors.toMap((proposal) -> proposal.item().id(), AgendaQuestion::item));
		return new Bulk(Action.RELEASE_DECISION, rows, id, fields, items);
	}

	private List<ProposalDetail> drafted(SessionDocument meeting, StaffMember member) {
		return AgendaQuestion.proposals(meeting, inbox, member, clock.instant()).stream().filter((proposal) -> {
			ReviewPart.DecisionPart draft = proposal.review().draft();
			SessionRef session = draft == null ? null : draft.session();
			return session != null && session.sessionId().equals(meeting.sessionId());
		}).toList();
	}

	/// The session carries its protocol too. Whoever changed it meanwhile is not
	/// overwritten: the decisions name the protocol
	/// themselves.
	private void writeDown(SessionDocument meeting, Protocol protocol, StaffMember member) {
		if (!protocol.equals(Protocol.of(meeting)) || meeting.status() != SessionStatus.HELD) {
			desk.write(desk.with(meeting, protocol, member), member);
		}
	}

	private static CommandId id(@Nullable String text) {
		try {
			return CommandId.of(Objects.requireNonNull(text));
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

}
