package org.biocluster.account.web;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.jdbc.Invitations;
import org.biocluster.trail.AuditTrail;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody who was invited sets a password. A link that is void says so and nothing else.
@Controller
public final class WelcomePage {

	private static final int SHORTEST = 12;

	private static final int LONGEST = 200;

	private final Invitations invitations;

	private final Accounts accounts;

	private final PasswordEncoder encoder;

	private final AuditTrail trail;

	public WelcomePage(Invitations invitations, Accounts accounts, PasswordEncoder encoder, AuditTrail trail) {
		this.invitations = invitations;
		this.accounts = accounts;
		this.encoder = encoder;
		this.trail = trail;
	}

	@GetMapping("/welcome/{token}")
	String welcome(@PathVariable String token, Model page, HttpServletResponse response) {
		return show(invitations.find(token).flatMap(this::account), page, response);
	}

	@PostMapping("/welcome/{token}")
	String set(@PathVariable String token, @RequestParam(defaultValue = "") String password, Model page,
			HttpServletResponse response) {
		if (password.length() < SHORTEST || password.length() > LONGEST) {
			page.addAttribute("problem", true);
			return show(invitations.find(token).flatMap(this::account), page, response);
		}
		Optional<Account> changed = invitations.redeem(token)
			.flatMap(this::account)
			.map((account) -> account.withPassword(String.valueOf(encoder.encode(password))))
			.filter(accounts::replace);
		changed
			.ifPresent((account) -> trail.done(account.member().actor(), "account.password", account.id(), Map.of()));
		return changed.isPresent() ? "redirect:/login?set" : show(Optional.empty(), page, response);
	}

	private String show(Optional<Account> account, Model page, HttpServletResponse response) {
		page.addAttribute("account", account.orElse(null));
		page.addAttribute("here", "/login");
		if (account.isEmpty()) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
		}
		return "welcome";
	}

	private Optional<Account> account(String id) {
		return accounts.all().stream().filter((account) -> account.id().equals(id) && account.active()).findFirst();
	}

}
