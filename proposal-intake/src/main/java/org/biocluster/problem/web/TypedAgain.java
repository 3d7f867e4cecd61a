package org.biocluster.problem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemWords;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.ModelAndView;

/// A form that could not be taken is shown again with everything in it, to be sent once more: a refusal must not cost
/// anybody what was typed.
final class TypedAgain {

	private static final Set<String> NOT_SHOWN = Set.of("_csrf", "key", "step", "go", "draft", "revision", "version",
			"attachments");

	private TypedAgain() {
	}

	/// What to tell about a form that was refused with a status; empty where the refusal
	/// is meant. A request that another
	/// site made is never offered again.
	static Optional<String> notice(HttpServletRequest request, int status) {
		boolean stale = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
		boolean refused = status == 429 || (status == 403 && stale);
		// An error page is always asked for with GET.
		Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		if (!refused || !"POST".equals(method) || request.getParameterMap().isEmpty()) {
			return Optional.empty();
		}
		return Optional.of((status == 429) ? "again.too-many" : "again.csrf");
	}

	static ModelAndView page(HttpServletRequest request, HttpServletResponse response, Problem problem, String notice,
			ProblemWords words) {
		problem.headers().forEach(response::setHeader);
		response.setStatus(problem.status());
		Language language = RequestLanguage.of(request);
		Object token = request.getAttribute(CsrfToken.class.getName());
		if (token instanceof CsrfToken fresh) {
			// Asked for before the page is written: its cookie must go out with the
			// headers.
			fresh.getToken();
		}
		List<Field> fields = new ArrayList<>();
		for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
			if (field.getKey().equals("_csrf") && token != null) {
				continue;
			}
			for (String value : field.getValue()) {
				boolean shown = !NOT_SHOWN.contains(field.getKey()) && value.length() > 1;
				fields.add(new Field(field.getKey(), value,
						shown ? words.labelIfAny(field.getKey(), language).orElse(null) : null));
			}
		}
		ModelAndView page = new ModelAndView("again");
		page.addObject("notice", notice);
		page.addObject("action", RequestLanguage.path(request));
		page.addObject("fields", fields);
		page.addObject("file", request.getAttribute(ErrorPages.FILE));
		return page;
	}

	/// A value that was typed.
	/// @param label null where it is only carried along
	record Field(String name, String value, @Nullable String label) {

		/// Shows nothing of it.
		@Override
		public String toString() {
			return "Field[" + this.name + "]";
		}

	}

}
