package org.biocluster.authoring.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.authoring.AuthorRights;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.proposal.Status;
import org.biocluster.proposal.Submitter;
import org.biocluster.status.HistoryEntry;
import org.biocluster.status.OwnContent;
import org.biocluster.status.OwnProposal;
import org.biocluster.status.OwnProposals;
import org.biocluster.status.OwnText;
import org.biocluster.status.ProposalLinks;
import org.biocluster.status.ProposalView;
import org.biocluster.status.Standing;
import org.biocluster.status.web.StatusPage;
import org.biocluster.status.web.StatusPageWords;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.web.FormFiles;
import org.biocluster.submission.web.FormPage;
import org.biocluster.submission.web.FormStep;
import org.biocluster.submission.web.FormSummary;
import org.biocluster.submission.web.FormSummary.Part;
import org.biocluster.submission.web.FormValues;
import org.biocluster.submission.web.FormView;
import org.biocluster.wording.IcuMessages;
import org.biocluster.wording.MoscowTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/// Shows authors their page. Thread-safe.
public final class ManageView {

	private final OwnProposals own;

	private final ProposalLinks links;

	private final StatusPageWords statusWords;

	private final FormView form;

	private final FormSummary summary;

	private final FormKeys keys;

	private final FormFiles files;

	private final ManageConsents consents;

	public ManageView(OwnProposals own, ProposalLinks links, StatusPageWords statusWords, FormView form,
			FormSummary summary, FormKeys keys, FormFiles files, IcuMessages messages) {
		this.own = own;
		this.links = links;
		this.statusWords = statusWords;
		this.form = form;
		this.summary = summary;
		this.keys = keys;
		this.files = files;
		this.consents = new ManageConsents(form, messages);
	}

	/// @param state what the page says besides the proposal
	ModelAndView show(String token, Standing standing, State state, Language language, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView view = new ModelAndView("manage", HttpStatusCode.valueOf(state.status()));
		StatusPage page = this.statusWords.page(standing, language);
		view.addObject("page", page);
		view.addObject("own", page(token, standing, page, state, language));
		view.addObject("state", state);
		view.addObject("files", this.files.shown(state.values(), language));
		view.addObject("form", answer(state, language));
		view.addObject("kept", kept(standing, language));
		view.addObject("publishable", this.form.lists(language).publishable());
		view.addObject("statusUrl", this.links.statusUrl(standing.id(), standing.generation()));
		return view;
	}

	/// What an answer would bring, and what is wrong with it.
	private FormPage answer(State state, Language language) {
		List<FieldProblem> problems = state.isAbout("answers") ? state.problems() : List.of();
		return new FormPage(state.values(), this.form.errors(problems, language), "", null, FormStep.PROPOSAL, null);
	}

	/// The files of the proposal and of answers, the latest last.
	private List<FormFiles.Line> kept(Standing standing, Language language) {
		OwnProposal proposal = proposal(standing);
		return (proposal == null) ? List.of() : this.files.lines(SentFiles.all(proposal), language);
	}

	/// The proposal of the author, as far as it is known.
	@Nullable OwnProposal proposal(Standing standing) {
		return this.own.find(standing.id()).orElse(null);
	}

	private ManagePage page(String token, Standing standing, StatusPage page, State state, Language language) {
		ProposalView view = standing.view();
		String key = (state.key() != null) ? state.key() : this.keys.issue().value();
		OwnProposal proposal = proposal(standing);
		if (view == null || proposal == null) {
			return new ManagePage(token, key, 0, null, List.of(), List.of(), null, List.of(), null, false, false, null);
		}
		String status = view.status();
		return new ManagePage(token, key, view.version(), question(view, page, proposal),
				parts(proposal, proposal.current(), language), changes(proposal, language),
				person(proposal, state, key, language), this.consents.given(proposal, language),
				this.consents.toGive(proposal, state, key, language), AuthorRights.mayAmend(status),
				AuthorRights.mayWithdraw(status), restorable(view, language));
	}

	/// A version in words; empty while its texts are on their way.
	List<Part> parts(OwnProposal proposal, OwnContent content, Language language) {
		boolean complete = proposal.said(content.version()).stream().map(OwnText::value).anyMatch(Objects::nonNull);
		return complete ? this.summary.parts(OwnValues.of(proposal, content), this.form.lists(language), language)
				: List.of();
	}

	private List<Change> changes(OwnProposal proposal, Language language) {
		List<OwnContent> contents = proposal.contents();
		return (contents.size() < 2) ? List.of()
				: Change.between(parts(proposal, contents.get(contents.size() - 2), language),
						parts(proposal, contents.getLast(), language));
	}

	private ManagePage.@Nullable Question question(ProposalView view, StatusPage page, OwnProposal proposal) {
		StatusPage.Asked asked = page.asked();
		if (asked == null) {
			return null;
		}
		List<String> texts = last(view, "ClarificationRequested").map((step) -> proposal.said(step.version()))
			.orElse(List.of())
			.stream()
			.map((text) -> Objects.requireNonNullElse(text.value(), "…"))
			.toList();
		return new ManagePage.Question(asked.group(), asked.due(), texts);
	}

	private @Nullable FormPage person(OwnProposal proposal, State state, String key, Language language) {
		Submitter person = proposal.person();
		if (person == null) {
			return null;
		}
		boolean typed = state.action().equals("submitter");
		FormValues values = typed ? state.values() : OwnValues.of(person, language.code());
		return new FormPage(values, typed ? this.form.errors(state.problems(), language) : List.of(), key, null,
				FormStep.AUTHOR, null);
	}

	private static ManagePage.@Nullable Moment restorable(ProposalView view, Language language) {
		if (!view.status().equals(Status.WITHDRAWN.code())) {
			return null;
		}
		return last(view, "Withdrawn").map(HistoryEntry::due)
			.map((due) -> new ManagePage.Moment(MoscowTime.date(due, language), MoscowTime.time(due)))
			.orElse(null);
	}

	private static Optional<HistoryEntry> last(ProposalView view, String type) {
		return view.history().reversed().stream().filter((step) -> step.type().equals(type)).findFirst();
	}

	/// What the page says besides the proposal: the outcome of a wish, and what was typed
	/// with it.
	///
	/// @param notice the key of the words about the outcome; null on a first visit
	/// @param good whether the outcome is what was wished
	/// @param action whose form was sent; empty on a first visit
	/// @param key under which the same wish is sent again; null for a new one
	record State(int status, @Nullable String notice, boolean good, String action, FormValues values,
			List<FieldProblem> problems, @Nullable String key) {

		static State fresh(@Nullable String notice, Language language) {
			return new State(200, notice, true, "", FormValues.empty(language.code()), List.of(), null);
		}

		/// Whether a box has to be ticked yet.
		public boolean isUnconfirmed(String name) {
			return this.action.equals(name)
					&& this.problems.stream().anyMatch((problem) -> problem.code().equals("confirm-needed"));
		}

		/// Whether the form of an action was the one that was sent.
		public boolean isAbout(String name) {
			return this.action.equals(name);
		}

	}

}
