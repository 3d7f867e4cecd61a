package org.biocluster.inbox.web;

import java.util.List;
import java.util.Map;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.AuthorMatch;
import org.biocluster.inbox.Inbox;
import org.biocluster.proposal.Role;
import org.biocluster.trail.AuditTrail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds the proposals of an author, for those who may know authors. A surname never stands in an address, and every
/// proposal that is shown with its author is written down, as a look at the contacts is.
@Controller
public final class AuthorsPage {

	private static final int MOST = 50;

	private static final int SHORTEST = 2;

	private final Inbox inbox;

	private final AuditTrail trail;

	public AuthorsPage(Inbox inbox, AuditTrail trail) {
		this.inbox = inbox;
		this.trail = trail;
	}

	@GetMapping("/authors")
	String form() {
		return "authors";
	}

	@PostMapping("/authors")
	String find(@RequestParam String surname, @AuthenticationPrincipal StaffMember reader, Model page) {
		page.addAttribute("here", "/authors");
		page.addAttribute("surname", surname);
		if (surname.strip().length() < SHORTEST || surname.length() > 100) {
			page.addAttribute("problem", true);
			return "authors";
		}
		List<AuthorMatch> found = inbox.byAuthor(surname, reader.role() == Role.SECRETARIAT ? null : reader.groups(),
				MOST);
		trail.done(reader.actor(), "contacts.search", null, Map.of("found", String.valueOf(found.size())));
		found.forEach((match) -> trail.done(reader.actor(), "contacts.view", match.item().id().toString(),
				Map.of("masked", "false", "by", "search")));
		page.addAttribute("found", found);
		page.addAttribute("most", MOST);
		return "authors";
	}

}
