package org.biocluster.inbox.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxItem;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.proposal.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.util.UriUtils;

/// The inbox for people. Asked for by a script on the page, it answers with the part that changes.
@Controller
public final class InboxPage {

	private final Inbox inbox;

	private final Supplier<@Nullable Policy> policy;

	public InboxPage(Inbox inbox, Supplier<@Nullable Policy> policy) {
		this.inbox = inbox;
		this.policy = policy;
	}

	@GetMapping("/")
	String start() {
		return "redirect:/inbox";
	}

	@GetMapping("/inbox")
	String inbox(InboxSelection selection, @AuthenticationPrincipal StaffMember reader,
			@RequestHeader(name = "HX-Request", required = false) @Nullable String fragment, Model model) {
		InboxQuery query = selection.query(reader);
		List<InboxItem> items = inbox.page(query);
		model.addAttribute("selection", selection);
		model.addAttribute("items", items);
		model.addAttribute("groups", groups(reader));
		model.addAttribute("statuses", Arrays.stream(Status.values()).map(Status::code).toList());
		model.addAttribute("self", address(selection, selection.after()));
		model.addAttribute("next",
				items.size() < query.size() ? null : address(selection, items.getLast().cursor().text()));
		return fragment == null ? "inbox" : "inbox :: live";
	}

	/// The reader's groups, each with what is open in it.
	private List<GroupCount> groups(StaffMember reader) {
		Map<String, Long> open = inbox.openByGroup();
		Policy known = policy.get();
		List<String> codes = new ArrayList<>(known == null ? List.copyOf(reader.groups())
				: known.groups().stream().map(Group::code).filter(reader::sees).toList());
		// A group that a later policy no longer has still has its proposals.
		open.keySet().stream().filter((code) -> reader.sees(code) && !codes.contains(code)).forEach(codes::add);
		return codes.stream().map((code) -> new GroupCount(code, open.getOrDefault(code, 0L))).toList();
	}

	private static String address(InboxSelection selection, @Nullable String after) {
		return selection.parameters(after)
			.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ UriUtils.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "/inbox?", ""));
	}

	/// A group and how many of its proposals are not finished.
	public record GroupCount(String code, long open) {
	}

}
