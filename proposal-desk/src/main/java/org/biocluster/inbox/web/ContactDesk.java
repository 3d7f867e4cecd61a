package org.biocluster.inbox.web;

import java.util.Map;
import java.util.Optional;

import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Contacts;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.Role;
import org.biocluster.trail.AuditTrail;

/// Gives out how to reach an author, only to those who need it, and writes down to whom.
public final class ContactDesk {

	private final Inbox inbox;

	private final AuditTrail trail;

	public ContactDesk(Inbox inbox, AuditTrail trail) {
		this.inbox = inbox;
		this.trail = trail;
	}

	/// Whether the reader gets anything at all, if only a masked form.
	public static boolean mayAsk(ProposalDetail proposal, StaffMember reader) {
		String primary = proposal.item().primaryGroup();
		return reader.role() == Role.AUDITOR || reader.seesContacts(primary == null ? "" : primary);
	}

	/// The contacts; empty when there is nobody, or nobody any more.
	/// @throws Problem when the reader may not ask
	public Optional<Contacts> show(ProposalDetail proposal, StaffMember reader) {
		String id = proposal.item().id().toString();
		if (!mayAsk(proposal, reader)) {
			trail.refused(reader.actor(), "contacts.view", id, "role");
			throw new Problem(ProblemCode.FORBIDDEN);
		}
		boolean masked = reader.role() == Role.AUDITOR;
		trail.done(reader.actor(), "contacts.view", id, Map.of("masked", String.valueOf(masked)));
		return inbox.submitter(proposal.item().id()).map(masked ? Contacts::masked : Contacts::of);
	}

}
