package org.biocluster.problem.web;

import java.io.IOException;
import java.io.Writer;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/// Answers requests that Tomcat refuses before they reach the application, such as malformed ones. Says nothing about
/// the server and repeats nothing of the request.
public final class ProblemReportValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable throwable) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		try {
			response.setContentType("application/problem+json");
			response.setCharacterEncoding("UTF-8");
			response.setHeader("Cache-Control", "no-store");
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(document(status));
				response.finishResponse();
			}
		}
		catch (IOException | IllegalStateException ex) {
			// The sender is gone or reads no more; there is nobody to tell.
		}
	}

	private static String document(int status) {
		String code = ErrorPages.problem(status).code();
		return """
				{"type":"/problems/%1$s","title":"Запрос не выполнен / The request was refused","status":%2$d,"code":"%1$s"}"""
			.formatted(code, status);
	}

}
