package org.biocluster.account.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.InvitationSender;
import org.biocluster.account.Passwords;
import org.biocluster.account.StaffMember;
import org.biocluster.account.Succession;
import org.biocluster.account.Successors;
import org.biocluster.account.jdbc.Invitations;
import org.biocluster.account.kafka.MemberDocuments;
import org.biocluster.language.Language;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.proposal.Role;
import org.biocluster.trail.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who works at the desk: invite, have a new password set, close and open. People set their passwords by a link that is mailed
/// to them; where the mail server does not take it, the link is shown once, to be handed over.
@Controller
public final class PeoplePage {

	private static final Pattern USER = Pattern.compile("[a-z0-9][a-z0-9._-]{2,49}");

	private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");

	private static final Set<Role> STAFF = Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.CHAIR, Role.DEPUTY,
			Role.GROUP_SECRETARY, Role.MEMBER, Role.AUDITOR);

	private final Accounts accounts;

	private final MemberDocuments members;

	private final PasswordEncoder encoder;

	private final Invitations invitations;

	private final InvitationSender mail;

	/// In place of a password until somebody has set one.
	private final Passwords passwords = new Passwords();

	private final Supplier<@Nullable Policy> policy;

	private final Supplier<String> ids;

	private final AuditTrail trail;

	private final Succession succession;

	public PeoplePage(Accounts accounts, MemberDocuments members, PasswordEncoder encoder,
			Supplier<@Nullable Policy> policy, Supplier<String> ids, AuditTrail trail, Invitations invitations,
			InvitationSender mail, Succession succession) {
		this.succession = succession;
		this.invitations = invitations;
		this.mail = mail;
		this.accounts = accounts;
		this.members = members;
		this.encoder = encoder;
		this.policy = policy;
		this.ids = ids;
		this.trail = trail;
	}

	@GetMapping("/people")
	String people(Model page) {
		Policy known = policy.get();
		List<Account> all = accounts.all();
		page.addAttribute("people", all);
		page.addAttribute("successors", successors(all));
		page.addAttribute("roles", Arrays.stream(Role.values()).filter(STAFF::contains).toList());
		page.addAttribute("groups",
				known == null ? List.of() : known.groups().stream().filter(Group::active).map(Group::code).toList());
		return "people";
	}

	@PostMapping("/people")
	String invite(@RequestParam String user, @RequestParam Role role,
			@RequestParam(defaultValue = "") Set<String> groups, @RequestParam String email,
			@RequestParam(defaultValue = "ru") String language, @AuthenticationPrincipal StaffMember administrator,
			Model page, HttpServletResponse response) {
		if (!USER.matcher(user).matches() || !EMAIL.matcher(email).matches() || !STAFF.contains(role)
				|| accounts.find(user).isPresent() || !areKnown(groups)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			page.addAttribute("problem", accounts.find(user).isPresent() ? "taken" : "invalid");
			return people(page);
		}
		Account invited = new Account(ids.get(), user, hash(passwords.next()), role, groups, email,
				Language.ofCode(language).orElse(Language.RU), true, 0);
		accounts.add(List.of(invited));
		return changed(invited, "invite", true, administrator, page);
	}

	@PostMapping("/people/{id}/password")
	String password(@PathVariable String id, @AuthenticationPrincipal StaffMember administrator, Model page) {
		return replaced(find(id).map((account) -> account.withPassword(hash(passwords.next()))), "reset", true,
				administrator, page);
	}

	/// @param active false closes it
	/// @param successor who goes on with what the person is responsible for; empty where
	/// the group hands it on itself
	@PostMapping("/people/{id}/activation")
	String activation(@PathVariable String id, @RequestParam boolean active,
			@RequestParam(defaultValue = "") String successor, @AuthenticationPrincipal StaffMember administrator,
			Model page) {
		Optional<Account> account = find(id).filter((found) -> !found.id().equals(administrator.id()));
		Optional<Account> next = active ? Optional.empty() : account.flatMap((found) -> chosen(found, successor));
		String shown = replaced(account.map((found) -> found.withActive(active)), active ? "open" : "close", false,
				administrator, page);
		return next.isPresent() && page.containsAttribute("changed")
				? handedOver(account.orElseThrow(), next.get(), administrator, page) : shown;
	}

	/// What a closed account has left.
	@PostMapping("/people/{id}/handover")
	String handOver(@PathVariable String id, @RequestParam(defaultValue = "") String successor,
			@AuthenticationPrincipal StaffMember administrator, Model page) {
		Optional<Account> from = find(id);
		Optional<Account> to = from.flatMap((account) -> chosen(account, successor));
		if (to.isEmpty()) {
			page.addAttribute("problem", "successor");
			return people(page);
		}
		return handedOver(from.orElseThrow(), to.get(), administrator, page);
	}

	private String handedOver(Account from, Account to, StaffMember administrator, Model page) {
		page.addAttribute("handed", succession.handOver(from, to, administrator));
		page.addAttribute("from", from);
		page.addAttribute("to", to);
		return people(page);
	}

	private Optional<Account> chosen(Account leaving, String successor) {
		return successors(accounts.all()).chosen(leaving, successor);
	}

	private Successors successors(List<Account> all) {
		return new Successors(all,
				succession.burdens(all.stream().map(Account::id).collect(Collectors.toUnmodifiableSet())));
	}

	private String replaced(Optional<Account> account, String what, boolean invited, StaffMember administrator,
			Model page) {
		if (account.filter(accounts::replace).isEmpty()) {
			page.addAttribute("problem", "late");
			return people(page);
		}
		return changed(account.get(), what, invited, administrator, page);
	}

	private String changed(Account account, String what, boolean invited, StaffMember administrator, Model page) {
		trail.done(administrator.actor(), "account." + what, account.id(), Map.of("role", account.role().name()));
		Policy known = policy.get();
		if (known != null) {
			members.publish(known);
		}
		page.addAttribute("changed", account);
		page.addAttribute("what", what);
		if (invited) {
			String link = mail.link(invitations.create(account.id()));
			boolean mailed = mail.send(account, link);
			page.addAttribute("mailed", mailed);
			page.addAttribute("link", mailed ? null : link);
		}
		return people(page);
	}

	private Optional<Account> find(String id) {
		return accounts.all().stream().filter((account) -> account.id().equals(id)).findFirst();
	}

	private boolean areKnown(Set<String> groups) {
		Policy known = policy.get();
		return known != null && groups.stream().allMatch((group) -> known.group(group).isPresent());
	}

	private String hash(String password) {
		String hash = encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("The password encoder gave no hash");
		}
		return hash;
	}

}
