package org.biocluster.problem.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemWords;
import org.biocluster.wording.web.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems as documents of RFC 9457, whatever the sender accepts. Thread-safe.
public final class ProblemDocuments {

	private final ProblemWords words;

	private final JsonMapper json;

	private final String types;

	/// @param publicUrl under which the types of problems are explained
	public ProblemDocuments(ProblemWords words, JsonMapper json, String publicUrl) {
		this.words = words;
		this.json = json;
		this.types = publicUrl + "/problems/";
	}

	/// Answers with the problem in the language of the request.
	public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		Language language = RequestLanguage.of(request);
		problem.headers().forEach(response::setHeader);
		response.setStatus(problem.status());
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		byte[] body = this.json.writeValueAsBytes(document(problem, language));
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	Map<String, Object> document(Problem problem, Language language) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("type", this.types + problem.code());
		document.put("title", this.words.title(problem, language));
		document.put("status", problem.status());
		document.put("detail", this.words.detail(problem, language));
		document.put("code", problem.code());
		if (!problem.errors().isEmpty()) {
			List<Map<String, String>> errors = problem.errors()
				.stream()
				.map((error) -> error(error, language))
				.toList();
			document.put("errors", errors);
		}
		return document;
	}

	private Map<String, String> error(FieldProblem error, Language language) {
		Map<String, String> member = new LinkedHashMap<>();
		member.put("field", error.field());
		member.put("code", error.code());
		member.put("message", this.words.message(error, language));
		return member;
	}

}
