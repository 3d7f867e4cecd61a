package org.biocluster.authoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.authoring.AuthorResult;
import org.biocluster.authoring.AuthorRights;
import org.biocluster.authoring.Authors;
import org.biocluster.authoring.web.ManageForms.Sheet;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.status.OwnProposal;
import org.biocluster.status.ProposalView;
import org.biocluster.status.Standing;
import org.biocluster.submission.Attachment;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.SubmissionCheck;
import org.biocluster.submission.SubmissionCommands;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.web.FormFiles;
import org.biocluster.submission.web.FormPage;
import org.biocluster.submission.web.FormStep;
import org.biocluster.submission.web.FormSummary;
import org.biocluster.submission.web.FormSummary.Part;
import org.biocluster.submission.web.FormValues;
import org.biocluster.submission.web.FormView;
import org.biocluster.submission.web.Refusals;
import org.biocluster.upload.Uploads;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// Replaces the content of a proposal: the text first, then what will change, then it is sent.
@Controller
public final class AmendForm {

	/// Buttons that lead nowhere else.
	private static final Set<String> STAYS = Set.of("edit", FormFiles.ATTACH);

	private final ManageForms manage;

	private final ManageView view;

	private final Authors authors;

	private final SubmissionCommands commands;

	private final SubmissionValidator validator;

	private final FormKeys keys;

	private final FormView form;

	private final FormSummary summary;

	private final FormFiles files;

	private final Uploads uploads;

	public AmendForm(ManageForms manage, ManageView view, Authors authors, SubmissionCommands commands,
			SubmissionValidator validator, FormKeys keys, FormView form, FormSummary summary, FormFiles files,
			Uploads uploads) {
		this.manage = manage;
		this.view = view;
		this.authors = authors;
		this.commands = commands;
		this.validator = validator;
		this.keys = keys;
		this.form = form;
		this.summary = summary;
		this.files = files;
		this.uploads = uploads;
	}

	@GetMapping("/manage/{token}/amendment")
	ModelAndView begin(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			CsrfToken csrf) {
		csrf.getToken();
		Standing standing = this.manage.standing(token);
		ProposalView seen = standing.view();
		OwnProposal proposal = this.view.proposal(standing);
		if (seen == null || proposal == null || !AuthorRights.mayAmend(seen.status())) {
			throw new ProblemException(Problem.of(409, "not-in-this-status"));
		}
		FormValues values = OwnValues.of(proposal, proposal.current());
		FormPage page = new FormPage(values, List.of(), this.keys.issue().value(), null, FormStep.PROPOSAL, null);
		return show("amendment", page, new Shown(token, Long.toString(seen.version()), SentFiles.of(proposal), 200),
				RequestLanguage.of(request), response);
	}

	@PostMapping("/manage/{token}/amendment")
	ModelAndView go(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			CsrfToken csrf) {
		csrf.getToken();
		Language language = RequestLanguage.of(request);
		FormFiles.Change change = this.files.change(FormValues.of(request.getParameterMap()), request);
		FormValues values = change.values();
		Standing standing = this.manage.standing(token);
		IdempotencyKey key = this.keys.verify(values.value("key")).orElseGet(this.keys::issue);
		Sheet sheet = new Sheet(token, standing, "amendment", values, key, language, response);
		if (STAYS.contains(values.value("go")) || values.isTicked(FormFiles.REMOVE) || !change.problems().isEmpty()) {
			return edit(sheet, key, change.problems(), null, change.status());
		}
		return switch (this.validator.check(values.input(), "web", sent(sheet))) {
			case SubmissionCheck.Invalid invalid -> edit(sheet, key, invalid.problems(), null, 422);
			case SubmissionCheck.Valid valid -> values.value("go").equals("send") ? send(sheet, valid) : compare(sheet);
		};
	}

	private ModelAndView compare(Sheet sheet) {
		FormPage page = new FormPage(sheet.values(), List.of(), sheet.key().value(), null, FormStep.REVIEW, null);
		ModelAndView view = show("comparison", page, shown(sheet, 200), sheet.language(), sheet.response());
		OwnProposal proposal = this.view.proposal(sheet.standing());
		view.addObject("changes", (proposal == null) ? List.of() : changes(sheet, proposal));
		return view;
	}

	private List<Change> changes(Sheet sheet, OwnProposal proposal) {
		List<Part> before = new ArrayList<>(this.view.parts(proposal, proposal.current(), sheet.language()));
		List<Part> after = new ArrayList<>(
				this.summary.parts(sheet.values(), this.form.lists(sheet.language()), sheet.language()));
		List<Attachment.Sent> sent = SentFiles.of(proposal);
		String label = this.summary.label(Uploads.FIELD, sheet.language());
		before.add(new Part(Uploads.FIELD, label, sent.stream().map(Attachment::name).toList()));
		after.add(new Part(Uploads.FIELD, label, this.files.names(sheet.values(), sent, sheet.language())));
		return Change.between(before, after);
	}

	private List<Attachment.Sent> sent(Sheet sheet) {
		return SentFiles.of(this.view.proposal(sheet.standing()));
	}

	private ModelAndView send(Sheet sheet, SubmissionCheck.Valid valid) {
		CommandId command = ManageRequests.commandId(sheet.standing().id(), sheet.key());
		if (!this.uploads.adopt(valid.submission().uploads(), sheet.standing().id())) {
			return edit(sheet, sheet.key(), List.of(), "manage.not-accepted", 503);
		}
		AuthorResult result = this.authors.send(sheet.standing().id(), command, ManageForms.basedOn(sheet.values()),
				sheet.language(), this.commands.amend(valid.submission(), command));
		return switch (result) {
			case AuthorResult.Done _, AuthorResult.Pending _ -> this.manage.outcome(sheet, result);
			case AuthorResult.Refused refused -> edit(sheet.upToDate(), this.keys.issue(), List.of(),
					"manage.refused." + reason(refused.outcome().code()),
					Refusals.refused(refused.outcome().code()).status());
			case AuthorResult.NotAccepted _ -> edit(sheet, sheet.key(), List.of(), "manage.not-accepted", 503);
			case AuthorResult.Unknown _ -> edit(sheet, sheet.key(), List.of(), "manage.unknown", 503);
		};
	}

	private static String reason(RejectionCode code) {
		return switch (code) {
			case STALE -> "stale";
			case NOT_IN_THIS_STATUS -> "not-in-this-status";
			case INVALID -> "invalid";
			case FORBIDDEN, UNKNOWN_PROPOSAL, KEY_REUSED, NOT_AVAILABLE, INTERNAL, OTHER -> "other";
		};
	}

	private ModelAndView edit(Sheet sheet, IdempotencyKey key, List<FieldProblem> problems, @Nullable String notice,
			int status) {
		FormPage page = new FormPage(sheet.values(), this.form.errors(problems, sheet.language()), key.value(), notice,
				FormStep.PROPOSAL, null);
		return show("amendment", page, shown(sheet, status), sheet.language(), sheet.response());
	}

	private ModelAndView show(String template, FormPage page, Shown shown, Language language,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView view = new ModelAndView(template, HttpStatusCode.valueOf(shown.status()));
		view.addObject("form", page);
		view.addObject("lists", this.form.lists(language));
		view.addObject("token", shown.token());
		view.addObject("version", shown.version());
		view.addObject("files", this.files.shown(page.values(), shown.sent(), language));
		return view;
	}

	private Shown shown(Sheet sheet, int status) {
		return new Shown(sheet.token(), sheet.version(), sent(sheet), status);
	}

	/// @param version that the author bases the change on
	/// @param sent the files that the proposal has
	private record Shown(String token, String version, List<Attachment.Sent> sent, int status) {
	}

}
