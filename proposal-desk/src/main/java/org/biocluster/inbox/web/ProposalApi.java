package org.biocluster.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.biocluster.account.StaffMember;
import org.biocluster.inbox.Contacts;
import org.biocluster.inbox.Explanations;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.language.Bilingual;
import org.biocluster.policy.Explanation;
import org.biocluster.policy.RuleReason;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// One proposal for programs. What a reader may not see is answered like what is not there.
@RestController
public final class ProposalApi {

	private final Inbox inbox;

	private final Explanations explanations;

	private final ContactDesk contacts;

	public ProposalApi(Inbox inbox, Explanations explanations, ContactDesk contacts) {
		this.inbox = inbox;
		this.explanations = explanations;
		this.contacts = contacts;
	}

	@GetMapping("/api/v1/proposals/{id}")
	Detail proposal(@PathVariable String id, @AuthenticationPrincipal StaffMember reader) {
		ProposalDetail proposal = find(inbox, id, reader);
		return Detail.of(proposal, explanations.of(proposal));
	}

	@GetMapping("/api/v1/proposals/{id}/contacts")
	Contacts contacts(@PathVariable String id, @AuthenticationPrincipal StaffMember reader) {
		return contacts.show(find(inbox, id, reader), reader).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

	/// @throws Problem when it is not there or not for this reader: one answer for both
	public static ProposalDetail find(Inbox inbox, String id, StaffMember reader) {
		return id(id).flatMap((known) -> inbox.find(known, reader))
			.orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
	}

	private static Optional<ProposalId> id(String text) {
		try {
			return Optional.of(ProposalId.of(text));
		}
		catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	record Detail(@JsonUnwrapped InboxApi.Item item, String language, String channel, @Nullable String aspect,
			boolean crossSector, List<String> themes, String organisationType, String region, boolean submitterKnown,
			List<Part> groups, @Nullable Long policyVersion, List<String> rules, List<String> ruleErrors,
			boolean manual, @Nullable Bilingual why, List<Reason> reasons, List<Words> texts, List<Words> papers,
			List<Entry> timeline) {

		static Detail of(ProposalDetail proposal, Optional<Explanation> explanation) {
			return new Detail(InboxApi.Item.of(proposal.item()), proposal.language(), proposal.channel(),
					proposal.aspect(), proposal.crossSector(), proposal.themes(), proposal.organisationType(),
					proposal.region(), proposal.submitterKnown(),
					proposal.groups().stream().map((part) -> new Part(part.group(), part.role().code())).toList(),
					proposal.policyVersion(), proposal.rules(), proposal.ruleErrors(), proposal.manual(),
					explanation.map(Explanation::sentence).orElse(null),
					explanation.map(Explanation::reasons).orElse(List.of()).stream().map(Reason::of).toList(),
					proposal.texts().stream().map(Words::of).toList(),
					proposal.papers().stream().map(Words::of).toList(),
					proposal.timeline().stream().map(Entry::of).toList());
		}

	}

	record Part(String group, String role) {
	}

	record Words(String id, String kind, @Nullable String value) {

		static Words of(ProposalDetail.TextPart part) {
			return new Words(part.id().toString(), part.kind(), part.value());
		}

	}

	record Reason(String rule, Bilingual why) {

		static Reason of(RuleReason reason) {
			return new Reason(reason.ruleId(), reason.why());
		}

	}

	record Entry(long version, Instant at, String type, String role, @Nullable String subject) {

		static Entry of(ProposalDetail.TimelineEntry entry) {
			return new Entry(entry.version(), entry.at(), entry.type(), entry.actorRole(), entry.subject());
		}

	}

}
