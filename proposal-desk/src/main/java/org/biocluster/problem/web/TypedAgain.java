package org.biocluster.problem.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;

/// A form that came to nothing because a part was away, or because its page had been open too long: it is shown again with
/// everything that was typed, to be sent once more. What another site made a browser send is never offered, nor is anything
/// with a password.
/// @param expired whether whoever typed may have to sign in first
/// @param once whether the form carries the identity of what it does, so that sending it again does nothing twice
public record TypedAgain(String action, List<Field> fields, boolean expired, boolean once) {

	private static final String METHOD = "POST";

	private static final String IDENTITY = "commandId";

	private static final String TOKEN = "_csrf";

	/// What pages say themselves.
	private static final Set<String> NOT_TYPED = Set.of(IDENTITY, "version", "list", "rows", "action");

	public TypedAgain {
		fields = List.copyOf(fields);
	}

	/// The form of a request that was answered with this status; empty where the answer
	/// is meant.
	static Optional<TypedAgain> of(HttpServletRequest request, int status) {
		// An error page is always asked for with GET.
		Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		Object method = failed == null ? request.getMethod() : failed;
		boolean expired = status == HttpStatus.UNAUTHORIZED.value()
				|| request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
		Map<String, String[]> sent = request.getParameterMap();
		if (!METHOD.equals(method) || status < 500 && !expired || sent.isEmpty() || sent.containsKey("password")
				|| isForeign(request)) {
			return Optional.empty();
		}
		if (request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken fresh) {
			// Asked for before the page is written: its session begins with the headers.
			fresh.getToken();
		}
		Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return Optional.of(new TypedAgain(address == null ? request.getRequestURI() : address.toString(), fields(sent),
				expired, sent.containsKey(IDENTITY)));
	}

	/// What somebody wrote, not what was chosen.
	public List<String> words() {
		return fields.stream().filter(Field::isTyped).map(Field::value).toList();
	}

	/// Browsers say where a form stood; what says nothing is no browser of today.
	private static boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && !site.equals("same-origin");
	}

	private static List<Field> fields(Map<String, String[]> sent) {
		List<Field> fields = new ArrayList<>();
		sent.forEach((name, values) -> {
			if (!name.equals(TOKEN)) {
				List.of(values).forEach((value) -> fields.add(new Field(name, value)));
			}
		});
		return fields;
	}

	/// Shows nothing of it.
	@Override
	public String toString() {
		return "TypedAgain[" + fields.size() + "]";
	}

	/// One value.
	public record Field(String name, String value) {

		/// Words have blanks between them, codes have none.
		boolean isTyped() {
			return !NOT_TYPED.contains(name) && value.strip().contains(" ");
		}

		/// Shows nothing of it.
		@Override
		public String toString() {
			return "Field[" + name + "]";
		}

	}

}
