package org.biocluster.authoring.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.authoring.LinkMailing;
import org.biocluster.contact.EmailAddress;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.submission.TextRules;
import org.biocluster.submission.json.StrictJson;
import org.biocluster.submission.web.FormPage;
import org.biocluster.submission.web.FormStep;
import org.biocluster.submission.web.FormValues;
import org.biocluster.submission.web.FormView;
import org.biocluster.submission.web.JsonBody;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// For authors who no longer have their links. The answer is the same whether an address is known or not.
@Controller
public final class LinkPages {

	private static final String FIELD = "submitter.email";

	private final LinkMailing mailing;

	private final FormView form;

	private final StrictJson json;

	public LinkPages(LinkMailing mailing, FormView form, StrictJson json) {
		this.mailing = mailing;
		this.form = form;
		this.json = json;
	}

	@GetMapping("/links")
	ModelAndView open(HttpServletRequest request, CsrfToken csrf) {
		boolean sent = "sent".equals(request.getParameter("done"));
		return page(new FormPage(FormValues.of(Map.of(), "ru"), List.of(), "", sent ? "links.sent" : null,
				FormStep.AUTHOR, null), 200, csrf);
	}

	@PostMapping("/links")
	ModelAndView ask(HttpServletRequest request, CsrfToken csrf) {
		FormValues values = FormValues.of(request.getParameterMap());
		return switch (EmailAddress.read(TextRules.normalise(values.value(FIELD)))) {
			case EmailAddress.Reading.Good good -> {
				ask(good.address(), "web");
				yield this.form.seeOther("/links?done=sent");
			}
			case EmailAddress.Reading.Malformed _ -> wrong(values, "email.bad", request, csrf);
			case EmailAddress.Reading.LocalPartNotAscii _ -> wrong(values, "email.local-part", request, csrf);
		};
	}

	@Operation(summary = "Have the links of an address mailed to it",
			description = "The answer is the same for every address. Mails go out for proposals without a decision.")
	@PostMapping("/api/v1/links")
	ResponseEntity<Void> askOverRest(HttpServletRequest request) throws IOException {
		String typed = JsonBody.read(request, this.json, Address.class).email();
		return switch (EmailAddress.read(TextRules.normalise(typed))) {
			case EmailAddress.Reading.Good good -> {
				ask(good.address(), "api");
				yield ResponseEntity.accepted().build();
			}
			case EmailAddress.Reading.Malformed _ -> throw invalid("email.bad");
			case EmailAddress.Reading.LocalPartNotAscii _ -> throw invalid("email.local-part");
		};
	}

	private void ask(EmailAddress address, String channel) {
		if (!this.mailing.ask(address, channel)) {
			throw new ProblemException(Problem.of(503, "unavailable").with(HttpHeaders.RETRY_AFTER, "60"));
		}
	}

	private ModelAndView wrong(FormValues values, String code, HttpServletRequest request, CsrfToken csrf) {
		List<FormPage.Error> errors = this.form.errors(List.of(FieldProblem.of(FIELD, code)),
				RequestLanguage.of(request));
		return page(new FormPage(values, errors, "", null, FormStep.AUTHOR, null), 422, csrf);
	}

	private static ModelAndView page(FormPage page, int status, CsrfToken csrf) {
		// Asked for before the page is written: its cookie must go out with the headers.
		csrf.getToken();
		ModelAndView view = new ModelAndView("links", HttpStatusCode.valueOf(status));
		view.addObject("form", page);
		return view;
	}

	private static ProblemException invalid(String code) {
		return new ProblemException(Problem.invalid(List.of(FieldProblem.of("email", code))));
	}

	/// @param email to which the proposals were registered
	record Address(@Nullable String email) {
	}

}
