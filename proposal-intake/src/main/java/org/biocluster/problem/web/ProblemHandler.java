package org.biocluster.problem.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.problem.ViewUnavailableException;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/// Turns our own exceptions into problem documents for programs and into pages for people.
@ControllerAdvice
public final class ProblemHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

	private final ProblemDocuments documents;

	private final ErrorPages pages;

	public ProblemHandler(ProblemDocuments documents, ErrorPages pages) {
		this.documents = documents;
		this.pages = pages;
	}

	/// Answers a request with a problem.
	/// @return the page for a person; null for a program, which has its document then
	@ExceptionHandler
	public @Nullable ModelAndView onProblem(ProblemException ex, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		return answer(ex.problem(), request, response);
	}

	@ExceptionHandler
	@Nullable ModelAndView onViewUnavailable(ViewUnavailableException ex, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		log.atWarn().setCause(ex).log("The status view cannot be read");
		Problem problem = Problem.of(503, "view-unavailable").with(HttpHeaders.RETRY_AFTER, "5");
		if (request.getMethod().equals("POST") && !RequestLanguage.isProgram(request)) {
			return this.pages.again(request, response, problem, "again.view");
		}
		return answer(problem, request, response);
	}

	private @Nullable ModelAndView answer(Problem problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		if (RequestLanguage.isProgram(request)) {
			this.documents.write(request, response, problem);
			return null;
		}
		return this.pages.page(problem, RequestLanguage.of(request), response);
	}

}
