package org.biocluster.bulk.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.bulk.Bulk;
import org.biocluster.bulk.BulkActions;
import org.biocluster.bulk.BulkPreview;
import org.biocluster.bulk.BulkRow;
import org.biocluster.bulk.Previews;
import org.biocluster.card.Attempt;
import org.biocluster.card.Form;
import org.biocluster.card.FormBody;
import org.biocluster.card.FormView;
import org.biocluster.card.Forms;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.web.InboxSelection;
import org.biocluster.inbox.web.ProposalApi;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Many proposals at once: fill in one form, look at what it would do, do it, read what became of each.
@Controller
public final class BulkPage {

	private final Inbox inbox;

	private final Forms forms;

	private final Previews previews;

	private final BulkActions bulks;

	private final Accounts accounts;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	public BulkPage(Inbox inbox, Forms forms, Previews previews, BulkActions bulks, Accounts accounts,
			Supplier<UUID> ids, InstantSource clock) {
		this.inbox = inbox;
		this.forms = forms;
		this.previews = previews;
		this.bulks = bulks;
		this.accounts = accounts;
		this.ids = ids;
		this.clock = clock;
	}

	/// @param id the chosen proposals
	/// @param all every proposal of the list instead, as far as many at once are allowed
	@GetMapping("/bulk")
	String choose(@RequestParam String action, @RequestParam(defaultValue = "") String list,
			@RequestParam(required = false) @Nullable List<String> id,
			@RequestParam(defaultValue = "false") boolean all, @AuthenticationPrincipal StaffMember member,
			Model page) {
		List<BulkRow> rows = all ? whole(list, member) : chosen(id == null ? List.of() : id, member);
		return form(new Asked(action(action), rows, list), member, page, null);
	}

	@PostMapping("/bulk")
	String preview(@RequestParam String action, @RequestParam String rows, @RequestParam(defaultValue = "") String list,
			@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal StaffMember member,
			Model page) {
		Asked asked = new Asked(action(action), BulkRow.parse(rows), list);
		if (typed.containsKey("back")) {
			return form(asked, member, page, typed);
		}
		Bulk bulk = bulk(asked, typed, member, page);
		BulkPreview preview = previews.of(bulk, member);
		common(asked, page);
		page.addAttribute("preview", preview);
		page.addAttribute("possible",
				preview.lines()
					.stream()
					.filter((line) -> line.problem() == null)
					.map((line) -> new BulkRow(line.item().id(), version(line.item(), asked.rows())).text())
					.collect(Collectors.joining(" ")));
		page.addAttribute("typed", said(typed));
		page.addAttribute("commandId", bulk.id().toString());
		return "bulk";
	}

	@PostMapping("/bulk/run")
	String run(@RequestParam String action, @RequestParam String rows, @RequestParam(defaultValue = "") String list,
			@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal StaffMember member,
			Model page) {
		Asked asked = new Asked(action(action), BulkRow.parse(rows), list);
		Bulk bulk = bulk(asked, typed, member, page);
		List<BulkActions.Result> results = bulks.carryOut(bulk, member);
		common(asked, page);
		page.addAttribute("results", results);
		page.addAttribute("undecided", results.stream().anyMatch(BulkActions.Result::isOpen));
		page.addAttribute("typed", said(typed));
		page.addAttribute("commandId", bulk.id().toString());
		page.addAttribute("items", items(asked.rows(), member));
		page.addAttribute("left",
				results.stream()
					.filter((result) -> !result.isDone())
					.map((result) -> result.row().id().toString())
					.toList());
		return "bulk";
	}

	private String form(Asked asked, StaffMember member, Model page, @Nullable MultiValueMap<String, String> typed) {
		common(asked, page);
		Optional<ProposalDetail> first = asked.rows()
			.stream()
			.findFirst()
			.flatMap((row) -> inbox.find(row.id(), member));
		first.ifPresent((proposal) -> {
			Form form = forms.of(asked.action(), proposal, member, words(page));
			Attempt before = typed == null ? null
					: new Attempt(asked.action().code(), ids.get().toString(), null, "", typed, List.of(), List.of());
			page.addAttribute("view", new FormView(form, ids.get().toString(), 0, before));
		});
		return "bulk";
	}

	private void common(Asked asked, Model page) {
		page.addAttribute("action", asked.action().code());
		page.addAttribute("count", asked.rows().size());
		page.addAttribute("rows", asked.rows().stream().map(BulkRow::text).collect(Collectors.joining(" ")));
		page.addAttribute("list", asked.list());
		page.addAttribute("here", "/inbox?" + asked.list());
		page.addAttribute("names",
				accounts.all().stream().collect(Collectors.toMap(Account::id, Account::user, (first, _) -> first)));
	}

	private Bulk bulk(Asked asked, MultiValueMap<String, String> typed, StaffMember member, Model page) {
		ProposalDetail first = asked.rows()
			.stream()
			.findFirst()
			.flatMap((row) -> inbox.find(row.id(), member))
			.orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
		Form form = forms.of(asked.action(), first, member, words(page));
		String id = typed.getFirst("commandId");
		return new Bulk(asked.action(), asked.rows(), id == null ? new CommandId(ids.get()) : commandId(id),
				new FormBody(form, typed, words(page).messages()).json(), Map.of());
	}

	private List<BulkRow> whole(String list, StaffMember member) {
		InboxQuery query = InboxSelection.parse(list).query(member, clock.instant()).sized(BulkRow.MOST);
		return inbox.page(query, member).stream().map((item) -> new BulkRow(item.id(), item.version())).toList();
	}

	private List<BulkRow> chosen(List<String> texts, StaffMember member) {
		List<BulkRow> rows = new ArrayList<>();
		for (String text : texts) {
			ProposalDetail proposal = ProposalApi.find(inbox, text, member);
			rows.add(new BulkRow(proposal.item().id(), proposal.item().version()));
		}
		return rows;
	}

	private Map<ProposalId, InboxItem> items(List<BulkRow> rows, StaffMember member) {
		return inbox.items(rows.stream().map(BulkRow::id).toList(), member)
			.stream()
			.collect(Collectors.toMap(InboxItem::id, Function.identity()));
	}

	private static long version(InboxItem item, List<BulkRow> rows) {
		return rows.stream().filter((row) -> row.id().equals(item.id())).findFirst().orElseThrow().version();
	}

	/// What was typed, without what the page says itself.
	private static Map<String, List<String>> said(MultiValueMap<String, String> typed) {
		return typed.entrySet()
			.stream()
			.filter((field) -> !List.of("_csrf", "action", "rows", "list", "commandId", "version", "back")
				.contains(field.getKey()))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Action action(String code) {
		return Action.ofCode(code).orElseThrow(() -> new Problem(ProblemCode.UNREADABLE));
	}

	private static CommandId commandId(String text) {
		try {
			return CommandId.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

	private static Words words(Model page) {
		return (Words) Objects.requireNonNull(page.getAttribute("words"));
	}

	private record Asked(Action action, List<BulkRow> rows, String list) {
	}

}
