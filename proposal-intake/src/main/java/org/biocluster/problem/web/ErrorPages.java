package org.biocluster.problem.web;

import java.io.IOException;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemWords;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What a sender sees when the framework or the container refused a request: a problem document or a page, never a stack
/// trace.
@Controller
public final class ErrorPages implements ErrorController {

	/// The attribute of a request with the name of a file that came with a form and is
	/// not kept
	/// when the form is refused.
	public static final String FILE = ErrorPages.class.getName() + ".file";

	private final ProblemDocuments documents;

	private final ProblemWords words;

	public ErrorPages(ProblemDocuments documents, ProblemWords words) {
		this.documents = documents;
		this.words = words;
	}

	@RequestMapping("/error")
	@Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		Problem problem = problem((status instanceof Integer code) ? code : 404);
		if (RequestLanguage.isProgram(request)) {
			this.documents.write(request, response, problem);
			return null;
		}
		return TypedAgain.notice(request, problem.status())
			.map((notice) -> TypedAgain.page(request, response, problem, notice, this.words))
			.orElseGet(() -> page(problem, RequestLanguage.of(request), response));
	}

	/// A page about the problem that still has everything that was typed.
	ModelAndView again(HttpServletRequest request, HttpServletResponse response, Problem problem, String notice) {
		return TypedAgain.page(request, response, problem, notice, this.words);
	}

	/// A page about the problem.
	ModelAndView page(Problem problem, Language language, HttpServletResponse response) {
		problem.headers().forEach(response::setHeader);
		response.setStatus(problem.status());
		ModelAndView page = new ModelAndView("error");
		page.addObject("title", this.words.title(problem, language));
		page.addObject("detail", this.words.detail(problem, language));
		page.addObject("status", problem.status());
		return page;
	}

	static Problem problem(int status) {
		return Problem.of(status, switch (status) {
			case 403 -> "forbidden";
			case 404 -> "not-found";
			case 405 -> "method-not-allowed";
			case 406 -> "not-acceptable";
			case 408 -> "too-slow";
			case 413 -> "too-large";
			case 415 -> "unsupported-media-type";
			case 429 -> "too-many-requests";
			case 503 -> "unavailable";
			default -> (status >= 500) ? "internal" : "bad-request";
		});
	}

}
