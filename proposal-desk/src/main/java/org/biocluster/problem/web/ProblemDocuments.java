package org.biocluster.problem.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.wording.Messages;
import org.biocluster.wording.web.DeskLocaleResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Makes problem documents. Thread-safe.
public final class ProblemDocuments {

	private static final String RETRY_SECONDS = "5";

	private final Messages messages;

	private final JsonMapper json;

	public ProblemDocuments(Messages messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	/// Whether the request comes from a program, so that the answer has to be a document
	/// and not a page.
	public static boolean isProgram(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

	/// The document as an answer of a controller.
	public ResponseEntity<Map<String, Object>> answer(ProblemCode code, List<Map<String, Object>> errors,
			HttpServletRequest request) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(code.status())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (code.status() == HttpStatus.SERVICE_UNAVAILABLE) {
			answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
		}
		return answer.body(document(code, errors, DeskLocaleResolver.language(request)));
	}

	/// Writes the document where no controller is involved.
	public void write(ProblemCode code, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.setStatus(code.status().value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream()
			.write(json.writeValueAsBytes(document(code, List.of(), DeskLocaleResolver.language(request))));
	}

	private Map<String, Object> document(ProblemCode code, List<Map<String, Object>> errors, Language language) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("type", "urn:biocluster:problem:" + code.code());
		document.put("title", messages.in(language, "problem." + code.code() + ".title"));
		document.put("status", code.status().value());
		document.put("detail", messages.in(language, "problem." + code.code() + ".detail"));
		document.put("code", code.code());
		if (!errors.isEmpty()) {
			document.put("errors", errors);
		}
		return document;
	}

}
