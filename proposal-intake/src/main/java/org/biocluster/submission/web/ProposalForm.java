package org.biocluster.submission.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.draft.Draft;
import org.biocluster.draft.DraftReading;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The form in its steps. Every page carries everything that was typed, so that it works without scripts and while drafts
/// cannot be kept; a draft makes it outlive the browser.
@Controller
public final class ProposalForm {

	private static final String FORM = "/proposals/new";

	private final FormKeys keys;

	private final FormDrafts drafts;

	private final FormFiles files;

	private final FormSending sending;

	private final FormView form;

	public ProposalForm(FormKeys keys, FormDrafts drafts, FormFiles files, FormSending sending, FormView form) {
		this.keys = keys;
		this.drafts = drafts;
		this.files = files;
		this.sending = sending;
		this.form = form;
	}

	@GetMapping(FORM)
	ModelAndView open(HttpServletRequest request, CsrfToken csrf) {
		Language language = RequestLanguage.of(request);
		return switch (this.drafts.find(request)) {
			case DraftReading.Found found -> continued(found.draft(), request.getParameter("step"), language, csrf);
			case DraftReading.None _ -> empty(null, language, csrf);
			case DraftReading.Away _ -> empty("form.draft.away", language, csrf);
		};
	}

	private ModelAndView empty(@Nullable String notice, Language language, CsrfToken csrf) {
		FormPage page = new FormPage(FormValues.empty(language.code()), List.of(), this.keys.issue().value(), notice,
				FormStep.PROPOSAL, null);
		return this.form.show(page, 200, language, csrf);
	}

	private ModelAndView continued(Draft draft, @Nullable String wanted, Language language, CsrfToken csrf) {
		return this.form.show(page(draft, wanted, language), 200, language, csrf);
	}

	private FormPage page(Draft draft, @Nullable String wanted, Language language) {
		FormValues values = FormValues.of(draft.values(), language.code());
		IdempotencyKey key = this.keys.verify(values.value("key")).orElseGet(this.keys::issue);
		FormStep step = FormStep.ofCode((wanted != null) ? wanted : values.value("step")).orElse(FormStep.PROPOSAL);
		return new FormPage(values, List.of(), key.value(), null, step, this.drafts.note(draft));
	}

	/// Begins with a late link, or goes on with it: a draft of this browser comes along.
	@GetMapping("/proposals/late/{token}")
	ModelAndView late(@PathVariable String token, HttpServletRequest request, CsrfToken csrf) {
		Language language = RequestLanguage.of(request);
		DraftReading draft = this.drafts.find(request);
		FormPage page = draft instanceof DraftReading.Found found ? page(found.draft(), null, language) : new FormPage(
				FormValues.empty(language.code()), List.of(), this.keys.issue().value(), null, FormStep.PROPOSAL, null);
		return this.form.show(this.form.late(page, token), 200, language, csrf);
	}

	/// Continues a draft on another device.
	@GetMapping("/proposals/drafts/{token}")
	ModelAndView another(@PathVariable String token, HttpServletRequest request, HttpServletResponse response,
			CsrfToken csrf) {
		return switch (this.drafts.find(token)) {
			case DraftReading.Found found -> {
				this.drafts.remember(found.draft().token(), response);
				yield this.form.seeOther(FORM);
			}
			case DraftReading.None _ -> empty("form.draft.gone", RequestLanguage.of(request), csrf);
			case DraftReading.Away _ -> empty("form.draft.away", RequestLanguage.of(request), csrf);
		};
	}

	/// Saves while somebody types. The answer is for the script of the form.
	@PostMapping("/proposals/new/draft")
	ResponseEntity<DraftNote> save(HttpServletRequest request, HttpServletResponse response) {
		FormValues values = FormValues.of(request.getParameterMap());
		Optional<IdempotencyKey> key = this.keys.verify(values.value("key"));
		DraftNote note = key.map((genuine) -> this.drafts.keep(values, genuine.value(), step(values), response))
			.orElse(DraftNote.AWAY);
		return ResponseEntity.status(HttpStatusCode.valueOf(note.away() ? 503 : 200))
			.contentType(MediaType.APPLICATION_JSON)
			.body(note);
	}

	@PostMapping(FORM)
	ModelAndView submit(HttpServletRequest request, HttpServletResponse response, CsrfToken csrf) {
		Language language = RequestLanguage.of(request);
		FormValues values = FormValues.of(request.getParameterMap());
		Optional<IdempotencyKey> key = this.keys.verify(values.value("key"));
		if (key.isEmpty()) {
			FormPage page = new FormPage(values, List.of(), this.keys.issue().value(), "form.stale", step(values),
					null);
			return this.form.show(page, 422, language, csrf);
		}
		if (values.value("go").equals("discard")) {
			this.drafts.forget(values, request, response);
			this.files.discard(values);
			return this.form.seeOther(FORM);
		}
		FormFiles.Change change = this.files.change(values, request);
		Visit visit = new Visit(change.values(), key.get(), step(values), language, request, response, csrf);
		if (!change.problems().isEmpty()) {
			return again(visit, change);
		}
		boolean stays = values.isTicked("switch") || values.isTicked(FormFiles.REMOVE);
		Optional<FormStep> target = stays ? Optional.of(visit.step()) : target(visit);
		return target.map((step) -> move(visit, step)).orElseGet(() -> this.sending.send(visit));
	}

	/// Where a button leads; empty for the one that sends.
	private static Optional<FormStep> target(Visit visit) {
		String go = visit.values().value("go");
		return switch (go) {
			case "next" -> Optional.of(visit.step().next());
			case "back" -> Optional.of(visit.step().previous());
			case "save", FormFiles.ATTACH -> Optional.of(visit.step());
			default -> FormStep.ofCode(go);
		};
	}

	private ModelAndView move(Visit visit, FormStep target) {
		boolean forward = visit.values().value("go").equals("next");
		List<FieldProblem> problems = forward ? this.sending.problems(visit.values())
			.stream()
			.filter((problem) -> FormStep.ofField(problem.field()) == visit.step())
			.toList() : List.of();
		FormStep step = problems.isEmpty() ? target : visit.step();
		DraftNote note = this.drafts.keep(visit.values(), visit.key().value(), step, visit.response());
		if (problems.isEmpty() && !note.away() && visit.values().isKeepable() && !visit.values().isTicked("switch")) {
			return this.form.seeOther(FORM + "?step=" + step.code());
		}
		FormPage page = this.form.page(visit.values(), problems, visit.key(), step, visit.language()).kept(note);
		return this.form.show(page, problems.isEmpty() ? 200 : 422, visit.language(), visit.csrf());
	}

	/// A file that cannot be attached costs nothing of what was typed.
	private ModelAndView again(Visit visit, FormFiles.Change change) {
		DraftNote note = this.drafts.keep(visit.values(), visit.key().value(), visit.step(), visit.response());
		FormPage page = this.form.page(visit.values(), change.problems(), visit.key(), visit.step(), visit.language())
			.kept(note);
		return this.form.show(page, change.status(), visit.language(), visit.csrf());
	}

	/// A form that does not say where it is comes with everything at once, to be sent.
	private static FormStep step(FormValues values) {
		return FormStep.ofCode(values.value("step")).orElse(FormStep.REVIEW);
	}

	/// One press of a button.
	/// @param key under which the form will be sent
	/// @param step on which the button was
	record Visit(FormValues values, IdempotencyKey key, FormStep step, Language language, HttpServletRequest request,
			HttpServletResponse response, CsrfToken csrf) {

		/// The same as if a field had been left empty.
		Visit without(String field) {
			return new Visit(values.with(field, List.of()), key, step, language, request, response, csrf);
		}

	}

}
