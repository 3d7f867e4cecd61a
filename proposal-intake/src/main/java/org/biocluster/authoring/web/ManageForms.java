package org.biocluster.authoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.authoring.AuthorResult;
import org.biocluster.authoring.Authors;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.status.ProposalView;
import org.biocluster.status.Standing;
import org.biocluster.status.Standings;
import org.biocluster.submission.FormKeys;
import org.biocluster.submission.IdempotencyKey;
import org.biocluster.submission.web.FormFiles;
import org.biocluster.submission.web.FormValues;
import org.biocluster.submission.web.Refusals;
import org.biocluster.upload.Uploads;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The page of the author, and the forms on it. A wish that was taken leads back to the page; one that was not is shown
/// with everything that was typed.
@Controller
public final class ManageForms {

	private static final List<String> ACTIONS = List.of("answers", "amendment", "withdrawal", "restoration",
			"submitter", "consent", "consent-withdrawal", "erasure");

	private final Standings standings;

	private final Authors authors;

	private final ManageWishes wishes;

	private final FormKeys keys;

	private final ManageView view;

	private final FormFiles files;

	private final Uploads uploads;

	public ManageForms(Standings standings, Authors authors, ManageWishes wishes, FormKeys keys, ManageView view,
			FormFiles files, Uploads uploads) {
		this.standings = standings;
		this.authors = authors;
		this.wishes = wishes;
		this.keys = keys;
		this.view = view;
		this.files = files;
		this.uploads = uploads;
	}

	@GetMapping("/manage/{token}")
	ModelAndView page(@PathVariable String token, @RequestParam Optional<String> done, HttpServletRequest request,
			HttpServletResponse response, CsrfToken csrf) {
		csrf.getToken();
		Language language = RequestLanguage.of(request);
		String notice = done.filter((action) -> ACTIONS.contains(action) || action.equals("pending"))
			.map((action) -> action.equals("pending") ? "manage.pending" : "manage.done." + action)
			.orElse(null);
		return this.view.show(token, standing(token), ManageView.State.fresh(notice, language), language, response);
	}

	@PostMapping("/manage/{token}/{action}")
	ModelAndView wish(@PathVariable String token, @PathVariable String action, HttpServletRequest request,
			HttpServletResponse response, CsrfToken csrf) {
		csrf.getToken();
		if (!ACTIONS.contains(action)) {
			throw new ProblemException(Problem.of(404, "not-found"));
		}
		Language language = RequestLanguage.of(request);
		FormFiles.Change change = this.files.change(FormValues.of(request.getParameterMap()), request);
		FormValues values = change.values();
		Standing standing = standing(token);
		IdempotencyKey key = this.keys.verify(values.value("key")).orElseGet(this.keys::issue);
		CommandId command = ManageRequests.commandId(standing.id(), key);
		Sheet sheet = new Sheet(token, standing, action, values, key, language, response);
		if (!change.problems().isEmpty()) {
			return again(sheet, change.status(), "manage.refused.invalid", change.problems(), true);
		}
		if (values.value("go").equals(FormFiles.ATTACH) || values.isTicked(FormFiles.REMOVE)) {
			return again(sheet, 200, null, List.of(), true);
		}
		return switch (this.wishes.read(action, values, command, this.view.proposal(standing), language)) {
			case ManageWishes.Wish.Wrong wrong -> again(sheet, 422, "manage.refused.invalid", wrong.problems(), false);
			case ManageWishes.Wish.Right right -> this.uploads.adopt(right.files(), standing.id())
					? outcome(sheet,
							this.authors.send(standing.id(), command, basedOn(values), language, right.command()))
					: later(sheet, Refusals.notAccepted(), "manage.not-accepted");
		};
	}

	/// Where a decided wish leads.
	ModelAndView outcome(Sheet sheet, AuthorResult result) {
		return switch (result) {
			case AuthorResult.Done _ -> seeOther(sheet.token(), sheet.action());
			case AuthorResult.Pending _ -> seeOther(sheet.token(), "pending");
			case AuthorResult.Refused refused -> refused(sheet, refused.outcome());
			case AuthorResult.NotAccepted _ -> later(sheet, Refusals.notAccepted(), "manage.not-accepted");
			case AuthorResult.Unknown _ -> later(sheet, Refusals.unknownOutcome(), "manage.unknown");
		};
	}

	private ModelAndView refused(Sheet sheet, Outcome.Rejected outcome) {
		List<FieldProblem> problems = new ArrayList<>();
		outcome.fields().stream().distinct().forEach((field) -> problems.add(FieldProblem.of(field, "not-valid")));
		return switch (outcome.code()) {
			case STALE -> again(sheet, 409, "manage.refused.stale", problems, false);
			case NOT_IN_THIS_STATUS -> again(sheet, 409, "manage.refused.not-in-this-status", problems, false);
			case INVALID -> again(sheet, 422, "manage.refused.invalid", problems, false);
			case FORBIDDEN, UNKNOWN_PROPOSAL, KEY_REUSED, NOT_AVAILABLE, INTERNAL, OTHER ->
				again(sheet, status(outcome.code()), "manage.refused.other", problems, false);
		};
	}

	private static int status(RejectionCode code) {
		return Refusals.refused(code).status();
	}

	private ModelAndView later(Sheet sheet, Problem problem, String notice) {
		problem.headers().forEach(sheet.response()::setHeader);
		return again(sheet, problem.status(), notice, List.of(), true);
	}

	/// @param same whether the next attempt is the same wish
	private ModelAndView again(Sheet sheet, int status, @Nullable String notice, List<FieldProblem> problems,
			boolean same) {
		ManageView.State state = new ManageView.State(status, notice, false, sheet.action(), sheet.values(), problems,
				same ? sheet.key().value() : null);
		return this.view.show(sheet.token(), sheet.standing(), state, sheet.language(), sheet.response());
	}

	Standing standing(String token) {
		return this.standings.byManageToken(token)
			.orElseThrow(() -> new ProblemException(Problem.of(404, "no-such-proposal")));
	}

	private static ModelAndView seeOther(String token, String done) {
		RedirectView redirect = new RedirectView("/manage/" + token + "?done=" + done);
		redirect.setStatusCode(HttpStatus.SEE_OTHER);
		return new ModelAndView(redirect);
	}

	static @Nullable Long basedOn(FormValues values) {
		String version = values.value("version");
		return version.matches("[0-9]{1,18}") ? Long.valueOf(version) : null;
	}

	/// One form of the page that was sent.
	/// @param version of the proposal that the form was filled in for
	record Sheet(String token, Standing standing, String action, FormValues values, IdempotencyKey key,
			Language language, HttpServletResponse response, String version) {

		Sheet(String token, Standing standing, String action, FormValues values, IdempotencyKey key, Language language,
				HttpServletResponse response) {
			this(token, standing, action, values, key, language, response, values.value("version"));
		}

		/// Based on what the page shows now, after something happened meanwhile.
		Sheet upToDate() {
			ProposalView seen = this.standing.view();
			return new Sheet(this.token, this.standing, this.action, this.values, this.key, this.language,
					this.response, (seen != null) ? Long.toString(seen.version()) : this.version);
		}

	}

}
