package org.biocluster.card.web;

import java.time.InstantSource;

import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.web.ContactDesk;
import org.biocluster.inbox.web.ProposalApi;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One proposal for people.
@Controller
public final class CardPage {

	private final Inbox inbox;

	private final ContactDesk contacts;

	private final CardModel model;

	private final InstantSource clock;

	public CardPage(Inbox inbox, ContactDesk contacts, CardModel model, InstantSource clock) {
		this.inbox = inbox;
		this.contacts = contacts;
		this.model = model;
		this.clock = clock;
	}

	/// @param done code of the action that led here
	/// @param list the parameters of the list that the reader came from
	@GetMapping("/proposals/{id}")
	String proposal(@PathVariable String id, @RequestParam(required = false) @Nullable String done,
			@RequestParam(required = false) @Nullable String how, @RequestParam(defaultValue = "") String list,
			@AuthenticationPrincipal StaffMember reader, Model page) {
		ProposalDetail proposal = ProposalApi.find(inbox, id, reader);
		model.fill(page, proposal, reader, null);
		model.neighbours(page, proposal, reader, list, clock.instant());
		inbox.seen(proposal.item().id(), proposal.item().version(), reader.id());
		Action.ofCode(done == null ? "" : done).ifPresent((action) -> {
			page.addAttribute("done", action.code());
			page.addAttribute("how", how == null ? "done" : how);
		});
		return "proposal";
	}

	/// The same page with the contacts on it; asking for them is written down.
	@GetMapping("/proposals/{id}/contacts")
	String contacts(@PathVariable String id, @RequestParam(defaultValue = "") String list,
			@AuthenticationPrincipal StaffMember reader, Model page) {
		ProposalDetail proposal = ProposalApi.find(inbox, id, reader);
		page.addAttribute("contactsAsked", true);
		page.addAttribute("contacts", contacts.show(proposal, reader).orElse(null));
		model.fill(page, proposal, reader, null);
		model.neighbours(page, proposal, reader, list, clock.instant());
		return "proposal";
	}

}
