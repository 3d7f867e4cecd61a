package org.biocluster.card;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.ProposalDetail.TextPart;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;

/// Makes cards. Thread-safe.
public final class Cards {

	private final Forms forms;

	private final Inbox inbox;

	private final Accounts accounts;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	/// @param ids gives every form the identity of its command
	public Cards(Forms forms, Inbox inbox, Accounts accounts, Supplier<UUID> ids, InstantSource clock) {
		this.forms = forms;
		this.inbox = inbox;
		this.accounts = accounts;
		this.ids = ids;
		this.clock = clock;
	}

	/// @param attempt a form that came back; null for a fresh page
	public Card of(ProposalDetail proposal, StaffMember reader, Words words, @Nullable Attempt attempt) {
		List<FormView> views = forms.of(proposal, reader, words)
			.stream()
			.map((form) -> view(form, proposal, attempt))
			.toList();
		Map<String, String> names = accounts.all()
			.stream()
			.collect(Collectors.toMap(Account::id, Account::user, (first, _) -> first));
		return new Card(proposal, views, names, seen(proposal, attempt), attempt, clock.instant());
	}

	/// The form of one action.
	public Form form(Action action, ProposalDetail proposal, StaffMember reader, Words words) {
		return forms.of(action, proposal, reader, words);
	}

	private FormView view(Form form, ProposalDetail proposal, @Nullable Attempt attempt) {
		Attempt own = attempt != null && attempt.isAbout(form) ? attempt : null;
		return new FormView(form, own == null ? ids.get().toString() : own.commandId(), proposal.item().version(), own);
	}

	private List<TextPart> seen(ProposalDetail proposal, @Nullable Attempt attempt) {
		Long known = attempt == null || !attempt.isStale() ? null : attempt.basedOn();
		if (known == null) {
			return List.of();
		}
		List<TextPart> before = inbox.content(proposal.item().id(), known);
		return before.equals(proposal.texts()) ? List.of() : before;
	}

}
