package org.biocluster.wording.web;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.language.Language;
import org.springframework.http.HttpHeaders;

/// In which language to answer: what a person chose on the page, else what Accept-Language prefers, else Russian.
public final class RequestLanguage {

	/// The parameter with which a person chooses.
	public static final String PARAMETER = "lang";

	static final String COOKIE = "lang";

	private RequestLanguage() {
	}

	/// The language of the answer.
	public static Language of(HttpServletRequest request) {
		Optional<Language> chosen = isProgram(request) ? Optional.empty() : chosen(request);
		return chosen.or(() -> preferred(request)).orElse(Language.RU);
	}

	/// Whether the request is for the REST interface, also when it is already on its way
	/// to an error page.
	public static boolean isProgram(HttpServletRequest request) {
		String path = path(request);
		return path.startsWith("/api/") || path.equals("/api") || path.startsWith("/v3/")
				|| path.startsWith("/actuator");
	}

	/// The path that was asked for.
	public static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed instanceof String path) ? path : request.getRequestURI();
	}

	private static Optional<Language> preferred(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Optional.empty();
		}
		List<Locale> locales = Collections.list(request.getLocales());
		return locales.stream()
			.map((locale) -> Language.ofCode(locale.getLanguage()))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<Language> chosen(HttpServletRequest request) {
		return parameter(request).or(() -> cookie(request));
	}

	/// The choice made with this very request. Reads only the address: the body may not
	/// be readable.
	static Optional<Language> parameter(HttpServletRequest request) {
		String query = request.getQueryString();
		return (query == null) ? Optional.empty()
				: Arrays.stream(query.split("&"))
					.filter((pair) -> pair.startsWith(PARAMETER + "="))
					.map((pair) -> Language.ofCode(pair.substring(PARAMETER.length() + 1)))
					.flatMap(Optional::stream)
					.findFirst();
	}

	private static Optional<Language> cookie(HttpServletRequest request) {
		Cookie[] cookies = request.getCookies();
		return (cookies == null) ? Optional.empty()
				: Arrays.stream(cookies)
					.filter((cookie) -> cookie.getName().equals(COOKIE))
					.map((cookie) -> Language.ofCode(cookie.getValue()))
					.flatMap(Optional::stream)
					.findFirst();
	}

}
