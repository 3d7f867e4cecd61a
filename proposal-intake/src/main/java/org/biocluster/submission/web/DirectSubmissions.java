package org.biocluster.submission.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.problem.ProblemException;
import org.biocluster.problem.web.ProblemHandler;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Answers submissions over REST ahead of the other filters and of Spring MVC, which take as long as all that a submission
/// needs. Only ordinary requests, which Spring MVC would lead to [ProposalApi] and answer with the same; it gets the others.
/// Thread-safe.
public final class DirectSubmissions implements Filter {

	/// The only address that this stands in front of.
	public static final String PATH = "/api/v1/proposals";

	/// What is looked at of a request.
	private static final List<String> HEADERS = List.of(HttpHeaders.HOST, HttpHeaders.ORIGIN, "Sec-Fetch-Site",
			HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.CONTENT_ENCODING,
			SubmissionHeaders.IDEMPOTENCY_KEY, SubmissionHeaders.PREFER);

	private final Protection protection;

	private final SubmissionRequests requests;

	private final ProblemHandler problems;

	private final RequestTimers timers;

	private final boolean traced;

	/// @param traces begin behind this filter; with them all requests are for Spring MVC
	public DirectSubmissions(Protection protection, SubmissionRequests requests, ProblemHandler problems,
			RequestTimers timers, Traces traces) {
		this.protection = protection;
		this.requests = requests;
		this.problems = problems;
		this.timers = timers;
		this.traced = traces.areOn();
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (!this.traced && request instanceof HttpServletRequest asked
				&& response instanceof HttpServletResponse answer && isOrdinary(asked)) {
			answer(asked, answer, chain);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		long start = System.nanoTime();
		if (!this.protection.admits(request, response)) {
			this.timers.refused(response.getStatus(), start);
			return;
		}
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, RequestLanguage.of(request).code());
		SubmissionAnswer answer;
		try {
			answer = this.requests.take(request);
		}
		catch (ProblemException ex) {
			this.problems.onProblem(ex, request, response);
			this.timers.answered(response.getStatus(), start);
			return;
		}
		catch (IOException ex) {
			// The body broke off, and will again.
			chain.doFilter(request, response);
			return;
		}
		catch (RuntimeException ex) {
			this.timers.failed(ex, start);
			throw ex;
		}
		answer.write(response);
		this.timers.answered(response.getStatus(), start);
	}

	private static boolean isOrdinary(HttpServletRequest request) {
		return request.getMethod().equals("POST") && request.getRequestURI().equals(PATH)
				&& request.getQueryString() == null && takesJson(request.getHeader(HttpHeaders.ACCEPT))
				&& isVisible(request);
	}

	private static boolean takesJson(@Nullable String accept) {
		return accept == null || accept.equals(MediaType.ALL_VALUE) || accept.equals(MediaType.APPLICATION_JSON_VALUE);
	}

	private static boolean isVisible(HttpServletRequest request) {
		for (String name : HEADERS) {
			if (!isVisible(request.getHeader(name))) {
				return false;
			}
		}
		return true;
	}

	/// What else there is in a header, the firewall of Spring Security judges.
	private static boolean isVisible(@Nullable String value) {
		for (int at = 0; value != null && at < value.length(); at++) {
			if (value.charAt(at) < ' ' || value.charAt(at) > '~') {
				return false;
			}
		}
		return true;
	}

	/// What stands in front of every request of a program.
	@FunctionalInterface
	public interface Protection {

		/// Writes the headers that every answer has.
		/// @return false when the request was refused, which is answered then
		boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException;

	}

}
