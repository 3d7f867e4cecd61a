package org.biocluster.overview.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.inbox.InboxCursor;
import org.biocluster.overview.Overview;
import org.biocluster.overview.Overview.GroupNumbers;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.proposal.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What waits where, for whoever reads it: a group its own numbers, the secretariat and those who oversee everything.
@Controller
public final class OverviewPage {

	private static final int SHOWN = 50;

	/// How long a proposal is new.
	private static final Duration FRESH = Duration.ofDays(1);

	private final Overview overview;

	private final Accounts accounts;

	private final Supplier<@Nullable Policy> policy;

	private final InstantSource clock;

	public OverviewPage(Overview overview, Accounts accounts, Supplier<@Nullable Policy> policy, InstantSource clock) {
		this.overview = overview;
		this.accounts = accounts;
		this.policy = policy;
		this.clock = clock;
	}

	@GetMapping("/overview")
	String overview(@AuthenticationPrincipal StaffMember reader, Model page) {
		Instant now = clock.instant();
		Set<String> groups = reader.seesAllGroups() ? null : reader.groups();
		List<GroupNumbers> numbers = overview.byGroupAndWeek(groups, now);
		page.addAttribute("numbers", numbers);
		page.addAttribute("chart", Chart.of(numbers));
		List<Account> all = accounts.all();
		page.addAttribute("left", overview.burdens(closed(all), groups));
		page.addAttribute("names", all.stream().collect(Collectors.toMap(Account::id, Account::user)));
		if (reader.seesAllGroups()) {
			page.addAttribute("bounced", overview.bounced(SHOWN));
			Instant since = now.minus(FRESH);
			page.addAttribute("morning", overview.morning(since, now));
			page.addAttribute("since", InboxCursor.from(since).text());
			page.addAttribute("leaderless", leaderless());
			page.addAttribute("overrides", overview.overrides(SHOWN));
			page.addAttribute("terms", overview.terms());
		}
		return "overview";
	}

	private static Set<String> closed(List<Account> all) {
		return all.stream()
			.filter((account) -> !account.active())
			.map(Account::id)
			.collect(Collectors.toUnmodifiableSet());
	}

	/// Active groups in which nobody can sign.
	private List<String> leaderless() {
		Policy known = policy.get();
		List<Account> signing = accounts.all()
			.stream()
			.filter((account) -> account.active() && (account.role() == Role.CHAIR || account.role() == Role.DEPUTY))
			.toList();
		return known == null ? List.of()
				: known.groups()
					.stream()
					.filter((group) -> group.active() && group.kind() != Group.Kind.SECRETARIAT)
					.map(Group::code)
					.filter((code) -> signing.stream().noneMatch((account) -> account.groups().contains(code)))
					.toList();
	}

}
