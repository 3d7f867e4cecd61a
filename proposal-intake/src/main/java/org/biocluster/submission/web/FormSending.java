package org.biocluster.submission.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
import org.biocluster.submission.web.ProposalForm.Visit;
import org.springframework.web.servlet.ModelAndView;

/// What happens when the form is sent. Whatever happens, nothing that was typed is lost. Thread-safe.
public final class FormSending {

	private static final Duration UNTIL_SHOWN = Duration.ofSeconds(1);

	/// No person sees this field.
	private static final String TRAP = "topic-line";

	private final SubmissionValidator validator;

	private final Submissions submissions;

	private final FormKeys keys;

	private final ProposalViews views;

	private final FormDrafts drafts;

	private final FormView form;

	public FormSending(SubmissionValidator validator, Submissions submissions, FormKeys keys, ProposalViews views,
			FormDrafts drafts, FormView form) {
		this.validator = validator;
		this.submissions = submissions;
		this.keys = keys;
		this.views = views;
		this.drafts = drafts;
		this.form = form;
	}

	ModelAndView send(Visit visit) {
		return switch (check(visit.values())) {
			case SubmissionCheck.Invalid invalid -> wrong(visit, invalid.problems());
			case SubmissionCheck.Valid valid -> send(visit, suspected(valid.submission(), visit.values()));
		};
	}

	/// Everything that is wrong at the moment.
	List<FieldProblem> problems(FormValues values) {
		return switch (check(values)) {
			case SubmissionCheck.Invalid invalid -> invalid.problems();
			case SubmissionCheck.Valid _ -> List.of();
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

	/// The secretariat looks first at what a program filled in; nothing is dropped.
	private static Submission suspected(Submission submission, FormValues values) {
		return values.value(TRAP).isEmpty() ? submission : submission.suspicious("suspicious");
	}

	private ModelAndView wrong(Visit visit, List<FieldProblem> problems) {
		FormStep first = problems.stream()
			.map((problem) -> FormStep.ofField(problem.field()))
			.min(Comparator.naturalOrder())
			.orElse(visit.step());
		FormPage page = this.form.page(visit.values(), problems, visit.key(), first, visit.language());
		return kept(page, visit, 422);
	}

	private ModelAndView send(Visit visit, Submission submission) {
		return switch (this.submissions.submit(submission, visit.key(), true)) {
			case SubmissionResult.Placed placed -> {
				this.views.awaitVersion(placed.id(), placed.outcome().version(), UNTIL_SHOWN);
				this.drafts.forget(visit.values(), visit.request(), visit.response());
				yield this.form.confirmation(placed.id(), visit.response());
			}
			case SubmissionResult.Received received -> {
				this.drafts.forget(visit.values(), visit.request(), visit.response());
				yield this.form.confirmation(received.id(), visit.response());
			}
			case SubmissionResult.Refused refused ->
				refused.code() == RejectionCode.KEY_REUSED ? again(visit, this.keys.issue(), "form.key-reused", 422)
						: again(visit, visit.key(), "form.refused", Refusals.refused(refused.code()).status());
			case SubmissionResult.LateLinkRefused refused ->
				again(visit.without(FormValues.LATE_LINK), visit.key(), "form." + refused.problem().code(), 422);
			case SubmissionResult.NotAccepted _ -> later(visit, "form.not-accepted", Refusals.notAccepted());
			case SubmissionResult.Unknown _ -> later(visit, "form.unknown-outcome", Refusals.unknownOutcome());
		};
	}

	private ModelAndView later(Visit visit, String notice, Problem problem) {
		problem.headers().forEach(visit.response()::setHeader);
		return again(visit, visit.key(), notice, problem.status());
	}

	private ModelAndView again(Visit visit, IdempotencyKey key, String notice, int status) {
		return kept(new FormPage(visit.values(), List.of(), key.value(), notice, FormStep.REVIEW, null), visit, status);
	}

	private ModelAndView kept(FormPage page, Visit visit, int status) {
		DraftNote note = this.drafts.keep(visit.values(), page.key(), page.step(), visit.response());
		return this.form.show(page.kept(note), status, visit.language(), visit.csrf());
	}

}
