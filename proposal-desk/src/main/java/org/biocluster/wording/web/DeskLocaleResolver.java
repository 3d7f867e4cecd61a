package org.biocluster.wording.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.account.StaffMember;
import org.biocluster.language.Language;
import org.biocluster.wording.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/// Programs say their language with `Accept-Language`; people choose it with a switch that a cookie remembers, and until
/// then read their account's language.
public final class DeskLocaleResolver implements LocaleResolver {

	static final String COOKIE = "lang";

	private static final List<Locale> SUPPORTED = List.of(Locale.of("ru"), Locale.of("en"));

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return Messages.locale(language(request));
	}

	/// The language a request is answered in.
	public static Language language(HttpServletRequest request) {
		if (request.getRequestURI().startsWith("/api/")) {
			return accepted(request);
		}
		return chosen(request).or(() -> own(request)).orElse(Language.RU);
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (response != null) {
			ResponseCookie cookie = ResponseCookie.from(COOKIE, Messages.language(locale).code())
				.path("/")
				.httpOnly(true)
				.sameSite("Lax")
				.secure(request.isSecure())
				.maxAge(Duration.ofDays(365))
				.build();
			response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		}
	}

	private static Language accepted(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		if (header == null) {
			return Language.RU;
		}
		try {
			return Messages.language(Locale.lookup(Locale.LanguageRange.parse(header), SUPPORTED));
		}
		catch (IllegalArgumentException e) {
			return Language.RU;
		}
	}

	private static Optional<Language> chosen(HttpServletRequest request) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		return cookie == null ? Optional.empty() : Language.ofCode(cookie.getValue());
	}

	private static Optional<Language> own(HttpServletRequest request) {
		return StaffMember.of(request.getUserPrincipal()).map(StaffMember::language);
	}

}
