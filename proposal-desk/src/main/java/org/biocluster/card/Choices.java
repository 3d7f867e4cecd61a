package org.biocluster.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.biocluster.account.Account;
import org.biocluster.card.Field.Choice;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.proposal.DecisionCode;
import org.biocluster.proposal.Role;
import org.biocluster.session.SessionDocument;
import org.biocluster.taxonomy.Term;
import org.biocluster.taxonomy.TermList;
import org.biocluster.wording.Words;

/// What can be chosen, in the reader's language.
/// @param accounts of everybody at the desk
record Choices(Words words, List<Account> accounts) {

	List<Choice> terms(TermList list) {
		return list.offered()
			.stream()
			.map(Term::code)
			.map((code) -> new Choice(code, list.name(code, words.language())))
			.toList();
	}

	List<Choice> meetings(List<SessionDocument> planned) {
		return planned.stream()
			.map((meeting) -> new Choice(meeting.sessionId(),
					words.messages().in(words.language(), "sessions.of", meeting.number(), words.date(meeting.date()))))
			.toList();
	}

	/// Everything that a group may decide.
	List<Choice> decisions() {
		return Stream.of(DecisionCode.values())
			.map(DecisionCode::code)
			.map((code) -> new Choice(code, words.decision(code)))
			.toList();
	}

	/// Codes that have their words in the bundles under `<prefix>.<code>`.
	List<Choice> codes(String prefix, String... codes) {
		return Stream.of(codes).map((code) -> new Choice(code, words.code(prefix, code))).toList();
	}

	/// The active groups but these.
	List<Choice> groupsWithout(List<String> left) {
		Policy policy = words.policy();
		return policy == null ? List.of()
				: policy.groups()
					.stream()
					.filter(Group::active)
					.map(Group::code)
					.filter((code) -> !left.contains(code))
					.map((code) -> new Choice(code, words.group(code)))
					.toList();
	}

	/// Who works in the group that decides.
	List<Choice> members(ProposalDetail proposal) {
		String primary = proposal.item().primaryGroup();
		return accounts.stream()
			.filter(Account::active)
			.filter((account) -> account.groups().contains(primary == null ? "" : primary)
					|| "secretariat".equals(primary) && account.role() == Role.SECRETARIAT)
			.map((account) -> new Choice(account.id(), account.user() + ", " + words.code("role", account.role())))
			.toList();
	}

	/// Who can be told to prepare something.
	List<Choice> assignees(ProposalDetail proposal) {
		return Stream.concat(members(proposal).stream(), groupsWithout(List.of()).stream()).toList();
	}

	/// The texts that could be blacked out, each with its beginning.
	List<Choice> texts(ProposalDetail proposal) {
		List<ProposalDetail.TextPart> all = new ArrayList<>(proposal.texts());
		all.addAll(proposal.papers());
		return all.stream()
			.filter((text) -> text.value() != null)
			.map((text) -> new Choice(text.id().toString(),
					words.code("text-kind", text.kind()) + ": " + beginning(String.valueOf(text.value()))))
			.toList();
	}

	private static String beginning(String text) {
		int length = text.codePointCount(0, text.length());
		return length <= 60 ? text : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
	}

}
