package org.biocluster.problem.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.kafka.common.KafkaException;
import org.biocluster.wire.WireException;
import org.biocluster.wording.web.PageModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/// Turns whatever ends a request into a document for programs and a page for people; neither shows an exception.
@ControllerAdvice
public final class ProblemAdvice {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private static final String UNDEFINED_TABLE = "42P01";

	private static final String AGAIN = "again";

	private final ProblemDocuments documents;

	private final PageModel pages;

	public ProblemAdvice(ProblemDocuments documents, PageModel pages) {
		this.documents = documents;
		this.pages = pages;
	}

	/// The page of an error that came before any controller, such as a session that had
	/// ended.
	@ModelAttribute
	void again(Model page, HttpServletRequest request) {
		if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status) {
			TypedAgain.of(request, status).ifPresent((typed) -> page.addAttribute(AGAIN, typed));
		}
	}

	@ExceptionHandler
	Object problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
		return answer(problem.code(), problem.errors(), request, response);
	}

	@ExceptionHandler({ HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class })
	Object unreadable(HttpServletRequest request, HttpServletResponse response) {
		return answer(ProblemCode.UNREADABLE, List.of(), request, response);
	}

	@ExceptionHandler
	Object noForm(MultipartException thrown, HttpServletRequest request, HttpServletResponse response) {
		ProblemCode code = thrown instanceof MaxUploadSizeExceededException ? ProblemCode.TOO_LARGE
				: ProblemCode.UNREADABLE;
		return answer(code, List.of(), request, response);
	}

	@ExceptionHandler({ DataAccessException.class, CannotCreateTransactionException.class })
	Object databaseAway(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response) {
		if (thrown instanceof BadSqlGrammarException wrong && !isViewMissing(wrong)) {
			return anythingElse(thrown, request, response);
		}
		log.atError().addKeyValue("path", request.getRequestURI()).setCause(thrown).log("The database did not answer");
		return answer(ProblemCode.UNAVAILABLE, List.of(), request, response);
	}

	@ExceptionHandler({ KafkaException.class, WireException.class })
	Object brokerAway(RuntimeException thrown, HttpServletRequest request, HttpServletResponse response) {
		log.atError()
			.addKeyValue("path", request.getRequestURI())
			.setCause(thrown)
			.log("The broker or the schema registry did not answer");
		return answer(ProblemCode.UNAVAILABLE, List.of(), request, response);
	}

	/// The reader went away while a stream was open: nobody is there to be told.
	@ExceptionHandler(AsyncRequestNotUsableException.class)
	void readerGone() {
	}

	/// Security answers these itself, further out.
	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void denied(RuntimeException thrown) {
		throw thrown;
	}

	/// The last resort.
	@ExceptionHandler(Exception.class)
	Object anythingElse(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
		if (thrown instanceof ErrorResponse chosen) {
			return answer(ProblemCode.of(chosen.getStatusCode().value()), List.of(), request, response);
		}
		log.atError().addKeyValue("path", request.getRequestURI()).setCause(thrown).log("A request failed");
		return answer(ProblemCode.INTERNAL, List.of(), request, response);
	}

	/// Right after the very first start the view is still being made.
	private static boolean isViewMissing(BadSqlGrammarException wrong) {
		return wrong.getSQLException() instanceof SQLException cause && UNDEFINED_TABLE.equals(cause.getSQLState());
	}

	private Object answer(ProblemCode code, List<Map<String, Object>> errors, HttpServletRequest request,
			HttpServletResponse response) {
		if (ProblemDocuments.isProgram(request)) {
			return documents.answer(code, errors, request);
		}
		response.setStatus(code.status().value());
		Map<String, Object> model = pages.of(request);
		model.put("status", code.status().value());
		TypedAgain.of(request, code.status().value()).ifPresent((typed) -> model.put(AGAIN, typed));
		return new ModelAndView("error", model);
	}

}
