package org.biocluster.inbox.web;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Explanations;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One proposal for people.
@Controller
public final class ProposalPage {

	private final Inbox inbox;

	private final Explanations explanations;

	private final ContactDesk contacts;

	public ProposalPage(Inbox inbox, Explanations explanations, ContactDesk contacts) {
		this.inbox = inbox;
		this.explanations = explanations;
		this.contacts = contacts;
	}

	@GetMapping("/proposals/{id}")
	String proposal(@PathVariable String id, @AuthenticationPrincipal StaffMember reader, Model model) {
		show(ProposalApi.find(inbox, id, reader), reader, model);
		return "proposal";
	}

	/// The same page with the contacts on it; asking for them is written down.
	@GetMapping("/proposals/{id}/contacts")
	String contacts(@PathVariable String id, @AuthenticationPrincipal StaffMember reader, Model model) {
		ProposalDetail proposal = ProposalApi.find(inbox, id, reader);
		model.addAttribute("contactsAsked", true);
		model.addAttribute("contacts", contacts.show(proposal, reader).orElse(null));
		show(proposal, reader, model);
		return "proposal";
	}

	private void show(ProposalDetail proposal, StaffMember reader, Model model) {
		model.addAttribute("proposal", proposal);
		model.addAttribute("explanation", explanations.of(proposal).orElse(null));
		model.addAttribute("mayAskContacts", ContactDesk.mayAsk(proposal, reader));
	}

}
