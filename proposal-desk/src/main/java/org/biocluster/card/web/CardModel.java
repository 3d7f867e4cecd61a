package org.biocluster.card.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.biocluster.account.StaffMember;
import org.biocluster.attachment.KeptAttachments;
import org.biocluster.card.Attempt;
import org.biocluster.card.Card;
import org.biocluster.card.Cards;
import org.biocluster.inbox.Explanations;
import org.biocluster.inbox.FilePart;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.InboxCursor;
import org.biocluster.inbox.InboxQuery;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.TextChange;
import org.biocluster.inbox.web.ContactDesk;
import org.biocluster.inbox.web.InboxSelection;
import org.biocluster.meeting.Meetings;
import org.biocluster.proposal.SessionRef;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/// Gives the page of a proposal what it shows.
/// @param explanations why it came here
/// @param attachments say which files were scanned
/// @param meetings say what the session is called
public record CardModel(Cards cards, Explanations explanations, Inbox inbox, KeptAttachments attachments,
		Meetings meetings) {

	private static final int SIMILAR = 5;

	/// @param attempt a form that came back; null for a fresh page
	void fill(Model page, ProposalDetail proposal, StaffMember reader, @Nullable Attempt attempt) {
		Card card = cards.of(proposal, reader, words(page), attempt);
		page.addAttribute("card", card);
		page.addAttribute("proposal", proposal);
		page.addAttribute("explanation", explanations.of(proposal).orElse(null));
		List<FilePart> files = inbox.files(proposal.item().id());
		page.addAttribute("files", files);
		page.addAttribute("unscanned",
				files.stream().filter((file) -> file.isThere() && !attachments.isScanned(file.sha256())).toList());
		SessionRef session = proposal.review().session();
		page.addAttribute("meeting",
				session == null ? null : meetings.names(Set.of(session.sessionId())).get(session.sessionId()));
		page.addAttribute("changes", changes(proposal));
		page.addAttribute("similar", inbox.similar(proposal.item().id(), reader, SIMILAR));
		page.addAttribute("mayAskContacts", ContactDesk.mayAsk(proposal, reader));
	}

	private List<TextChange> changes(ProposalDetail proposal) {
		List<ProposalDetail.TextPart> former = inbox.former(proposal.item().id());
		return former.isEmpty() ? List.of() : TextChange.between(former, proposal.texts());
	}

	/// What stands before and behind a proposal in the list that the reader came from. A
	/// list that cannot be read leads nowhere.
	/// @param list the parameters of the list
	void neighbours(Model page, ProposalDetail proposal, StaffMember reader, String list, Instant now) {
		InboxQuery query = InboxSelection.parse(list).query(reader, now);
		InboxCursor place = proposal.item().cursor(query.sort());
		page.addAttribute("list", list);
		page.addAttribute("before", inbox.page(query.beside(place, true)).stream().findFirst().orElse(null));
		page.addAttribute("behind", inbox.page(query.beside(place, false)).stream().findFirst().orElse(null));
	}

	static Words words(Model page) {
		return (Words) Objects.requireNonNull(page.getAttribute("words"));
	}

}
