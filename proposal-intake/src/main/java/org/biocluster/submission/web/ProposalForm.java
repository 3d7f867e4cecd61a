package org.biocluster.submission.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.status.ProposalViews;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.Submission;
import org.biocluster.submission.SubmissionCheck;
import org.biocluster.submission.SubmissionInput;
import org.biocluster.submission.SubmissionResult;
import org.biocluster.submission.SubmissionValidator;
import org.biocluster.submission.Submissions;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The form. It works without scripts, and whatever happens, nothing that was typed is lost.
@Controller
public final class ProposalForm {

	private static final Duration UNTIL_SHOWN = Duration.ofSeconds(1);

	private final SubmissionValidator validator;

	private final Submissions submissions;

	private final FormKeys keys;

	private final ProposalViews views;

	private final FormView form;

	public ProposalForm(SubmissionValidator validator, Submissions submissions, FormKeys keys, ProposalViews views,
			FormView form) {
		this.validator = validator;
		this.submissions = submissions;
		this.keys = keys;
		this.views = views;
		this.form = form;
	}

	@GetMapping("/proposals/new")
	ModelAndView empty(HttpServletRequest request, CsrfToken csrf) {
		Language language = RequestLanguage.of(request);
		FormValues values = FormValues.empty(language.code());
		return this.form.show(new FormPage(values, List.of(), this.keys.issue().value(), null), 200, language, csrf);
	}

	@PostMapping("/proposals/new")
	ModelAndView submit(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
		Language language = RequestLanguage.of(request);
		FormValues values = FormValues.of(request.getParameterMap());
		Optional<IdempotencyKey> key = this.keys.verify(values.value("key"));
		if (key.isEmpty()) {
			return again(values, this.keys.issue(), "form.stale", 422, language, csrf);
		}
		if (values.isTicked("switch")) {
			return this.form.show(new FormPage(values, List.of(), key.get().value(), null), 200, language, csrf);
		}
		return switch (check(values)) {
			case SubmissionCheck.Invalid invalid ->
				this.form.show(this.form.page(values, invalid.problems(), key.get(), language), 422, language, csrf);
			case SubmissionCheck.Valid valid -> send(valid.submission(), values, key.get(), language, response, csrf);
		};
	}

	private SubmissionCheck check(FormValues values) {
		SubmissionInput input = values.input();
		SubmissionCheck check = this.validator.check(input, "web");
		boolean untouched = values.value("aspect").isEmpty();
		if (!untouched || !"support-measure".equals(input.type())) {
			return check;
		}
		List<FieldProblem> problems = new ArrayList<>();
		problems.add(FieldProblem.of("aspect", "aspect.required"));
		if (check instanceof SubmissionCheck.Invalid invalid) {
			problems.addAll(invalid.problems());
		}
		return new SubmissionCheck.Invalid(problems);
	}

	private ModelAndView send(Submission submission, FormValues values, IdempotencyKey key, Language language,
			HttpServletResponse response, CsrfToken csrf) {
		return switch (this.submissions.submit(submission, key, true)) {
			case SubmissionResult.Placed placed -> {
				this.views.awaitVersion(placed.id(), placed.outcome().version(), UNTIL_SHOWN);
				yield this.form.confirmation(placed.id(), response);
			}
			case SubmissionResult.Received received -> this.form.confirmation(received.id(), response);
			case SubmissionResult.Refused refused -> refused.code() == RejectionCode.KEY_REUSED
					? again(values, this.keys.issue(), "form.key-reused", 422, language, csrf)
					: again(values, key, "form.refused", Refusals.refused(refused.code()).status(), language, csrf);
			case SubmissionResult.NotAccepted _ ->
				later(values, key, "form.not-accepted", Refusals.notAccepted(), language, response, csrf);
			case SubmissionResult.Unknown _ ->
				later(values, key, "form.unknown-outcome", Refusals.unknownOutcome(), language, response, csrf);
		};
	}

	private ModelAndView later(FormValues values, IdempotencyKey key, String notice, Problem problem, Language language,
			HttpServletResponse response, CsrfToken csrf) {
		problem.headers().forEach(response::setHeader);
		return again(values, key, notice, problem.status(), language, csrf);
	}

	private ModelAndView again(FormValues values, IdempotencyKey key, String notice, int status, Language language,
			CsrfToken csrf) {
		return this.form.show(new FormPage(values, List.of(), key.value(), notice), status, language, csrf);
	}

}
