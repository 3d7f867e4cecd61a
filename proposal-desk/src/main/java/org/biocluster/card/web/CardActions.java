package org.biocluster.card.web;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.StaffMember;
import org.biocluster.action.Action;
import org.biocluster.action.ActionResult;
import org.biocluster.action.FieldError;
import org.biocluster.action.StaffActions;
import org.biocluster.action.Wish;
import org.biocluster.action.web.ActionProblems;
import org.biocluster.card.Attempt;
import org.biocluster.card.Cards;
import org.biocluster.card.Form;
import org.biocluster.card.FormBody;
import org.biocluster.inbox.Inbox;
import org.biocluster.inbox.ProposalDetail;
import org.biocluster.inbox.web.ProposalApi;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.proposal.CommandId;
import org.biocluster.wording.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// Takes the forms of a card. Every form carries the identity of its command, so sending it twice is one effect; the page
/// that follows says what the router decided, or shows the form again with everything that was typed.
@Controller
public final class CardActions {

	private static final String RETRY_SECONDS = "5";

	private final Inbox inbox;

	private final StaffActions actions;

	private final Cards cards;

	private final CardModel model;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	public CardActions(Inbox inbox, StaffActions actions, Cards cards, CardModel model, Supplier<UUID> ids,
			InstantSource clock) {
		this.clock = clock;
		this.inbox = inbox;
		this.actions = actions;
		this.cards = cards;
		this.model = model;
		this.ids = ids;
	}

	@PostMapping("/proposals/{id}/{command}")
	String carryOut(@PathVariable String id, @PathVariable String command, @RequestParam(defaultValue = "") String list,
			@RequestParam MultiValueMap<String, String> typed, @AuthenticationPrincipal StaffMember member, Model page,
			HttpServletResponse response) {
		Action action = Action.ofCode(command).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
		ProposalDetail proposal = ProposalApi.find(inbox, id, member);
		Words words = CardModel.words(page);
		Form form = cards.form(action, proposal, member, words);
		Wish wish = new Wish(action, proposal.item().id(), commandId(typed.getFirst("commandId")),
				version(typed.getFirst("version")), new FormBody(form, typed, words.messages()).json());
		ActionResult result = actions.carryOut(wish, member);
		return switch (result) {
			case ActionResult.Done done ->
				done(proposal, wish, done.outcome().events().isEmpty() ? "already" : "done", member, list);
			case ActionResult.Pending _ -> done(proposal, wish, "pending", member, list);
			case ActionResult.Refused _, ActionResult.Invalid _, ActionResult.NotAllowed _, ActionResult.NotFound _,
					ActionResult.NotAccepted _, ActionResult.Unknown _ ->
				again(new Sent(proposal, wish, typed, list), result, member, page, response);
		};
	}

	/// Whoever gave a proposal away may not see it any more.
	private String done(ProposalDetail proposal, Wish wish, String how, StaffMember member, String list) {
		String outcome = "done=" + wish.action().code() + (how.equals("done") ? "" : "&how=" + how);
		if (inbox.find(wish.proposalId(), member).isEmpty()) {
			return "redirect:/inbox?" + outcome + (list.isEmpty() ? "" : "&" + list);
		}
		return "redirect:/proposals/" + proposal.item().id() + "?" + outcome
				+ (list.isEmpty() ? "" : "&list=" + UriUtils.encode(list, StandardCharsets.UTF_8));
	}

	private String again(Sent sent, ActionResult result, StaffMember member, Model page, HttpServletResponse response) {
		ProblemCode problem = ActionProblems.code(result);
		boolean undecided = problem == ProblemCode.NOT_ACCEPTED || problem == ProblemCode.UNKNOWN_OUTCOME;
		Wish wish = sent.wish();
		// The router answers a decided command with the old decision, so the next attempt
		// is another one.
		String next = undecided ? wish.id().toString() : ids.get().toString();
		Attempt attempt = new Attempt(wish.action().code(), next, wish.basedOn(), problem.code(), sent.typed(),
				errors(result), changed(result));
		ProposalDetail now = inbox.find(wish.proposalId(), member).orElse(sent.proposal());
		model.fill(page, now, member, attempt);
		model.neighbours(page, now, member, sent.list(), clock.instant());
		page.addAttribute("here", "/proposals/" + wish.proposalId());
		response.setStatus(problem.status().value());
		if (undecided) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		return "proposal";
	}

	private static List<FieldError> errors(ActionResult result) {
		if (result instanceof ActionResult.Invalid invalid) {
			return invalid.errors();
		}
		return result instanceof ActionResult.Refused refused ? refused.outcome()
			.fields()
			.stream()
			.distinct()
			.map((field) -> new FieldError(field, "not-valid"))
			.toList() : List.of();
	}

	private static List<String> changed(ActionResult result) {
		return result instanceof ActionResult.Refused refused ? refused.outcome().changed() : List.of();
	}

	private CommandId commandId(@Nullable String text) {
		try {
			return text == null ? new CommandId(ids.get()) : CommandId.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

	private static @Nullable Long version(@Nullable String text) {
		if (text == null) {
			return null;
		}
		try {
			return Long.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new Problem(ProblemCode.UNREADABLE);
		}
	}

	private record Sent(ProposalDetail proposal, Wish wish, Map<String, List<String>> typed, String list) {
	}

}
