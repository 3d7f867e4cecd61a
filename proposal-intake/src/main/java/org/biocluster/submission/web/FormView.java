package org.biocluster.submission.web;

import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.latelink.LateLinkReading;
import org.biocluster.latelink.LateLinks;
import org.biocluster.policy.Group;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.ProblemWords;
import org.biocluster.proposal.ProposalId;
import org.biocluster.status.RoundNotice;
import org.biocluster.status.RoundWords;
import org.biocluster.status.PolicyVersions;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.web.StatusPages;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.wording.IcuMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// Shows the form, and what comes after it. Thread-safe.
public final class FormView {

	private static final Duration MANAGE_LINK_SHOWN = Duration.ofMinutes(10);

	private final Taxonomy taxonomy;

	private final PolicyVersions policies;

	private final ProblemWords words;

	private final ProposalLinks links;

	private final IcuMessages messages;

	private final FormSummary summary;

	private final FormHints hints;

	private final RoundWords rounds;

	private final FormFiles files;

	private final LateLinks lateLinks;

	private final boolean secure;

	/// @param secure whether the site is reached over TLS
	public FormView(Taxonomy taxonomy, PolicyVersions policies, IcuMessages messages, ProposalLinks links,
			FormHints hints, RoundWords rounds, FormFiles files, LateLinks lateLinks, boolean secure) {
		this.rounds = rounds;
		this.hints = hints;
		this.files = files;
		this.lateLinks = lateLinks;
		this.taxonomy = taxonomy;
		this.policies = policies;
		this.messages = messages;
		this.words = new ProblemWords(messages);
		this.summary = new FormSummary(this.words);
		this.links = links;
		this.secure = secure;
	}

	FormPage page(FormValues values, List<FieldProblem> problems, IdempotencyKey key, FormStep step,
			Language language) {
		return new FormPage(values, errors(problems, language), key.value(), null, step, null);
	}

	/// What is wrong, in words.
	public List<FormPage.Error> errors(List<FieldProblem> problems, Language language) {
		return problems.stream()
			.map((problem) -> FormPage.Error.of(problem, this.words.message(problem, language)))
			.toList();
	}

	ModelAndView show(FormPage page, int status, Language language, CsrfToken csrf) {
		// Asked for before the page is written: its cookie must go out with the headers.
		csrf.getToken();
		ModelAndView view = new ModelAndView("form", HttpStatusCode.valueOf(status));
		FormLists lists = lists(language);
		view.addObject("form", page);
		view.addObject("lists", lists);
		view.addObject("steps", FormStep.values());
		view.addObject("files", this.files.shown(page.values(), language));
		view.addObject("round", round(page.values(), language));
		if (page.step() == FormStep.REVIEW) {
			DraftNote draft = page.draft();
			boolean databaseThere = draft == null || !draft.away();
			view.addObject("hints", databaseThere ? this.hints.about(page.values(), page.key(), language) : List.of());
			view.addObject("ofProposal", this.summary.parts(FormStep.PROPOSAL, page.values(), lists, language));
			view.addObject("ofAuthor", this.summary.parts(FormStep.AUTHOR, page.values(), lists, language));
		}
		return view;
	}

	/// A page that goes on with a late link, or says why it opens nothing.
	FormPage late(FormPage page, String token) {
		return switch (this.lateLinks.read(token)) {
			case LateLinkReading.Open _ -> page.with(FormValues.LATE_LINK, token);
			case LateLinkReading.Closed closed -> page.noticed("form." + closed.problem().code());
		};
	}

	/// Until when it can be sent; what a late link says counts more than what counts for
	/// everybody.
	private @Nullable RoundNotice round(FormValues values, Language language) {
		String token = values.value(FormValues.LATE_LINK);
		return !token.isEmpty() && this.lateLinks.read(token) instanceof LateLinkReading.Open open
				? this.rounds.byLink(open.round(), open.link().until(), language)
				: this.rounds.notice(language).orElse(null);
	}

	/// What can be chosen, in a language.
	public FormLists lists(Language language) {
		List<Group> groups = this.policies.active().map((policy) -> policy.policy().groups()).orElse(List.of());
		return FormLists.of(this.taxonomy, groups, this.messages, language);
	}

	/// Leads on after something was done.
	public ModelAndView seeOther(String path) {
		RedirectView redirect = new RedirectView(path);
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(redirect);
	}

	ModelAndView confirmation(ProposalId id, HttpServletResponse response) {
		int generation = ProposalLinks.FIRST_GENERATION;
		String path = "/proposals/" + this.links.receipt(id, generation) + "/confirmation";
		ResponseCookie cookie = ResponseCookie.from(StatusPages.MANAGE_COOKIE, this.links.manageToken(id, generation))
			.path(path)
			.maxAge(MANAGE_LINK_SHOWN)
			.httpOnly(true)
			.secure(this.secure)
			.sameSite("Strict")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		return seeOther(path);
	}

}
