package org.biocluster.wording.web;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.language.Language;
import org.biocluster.wording.IcuMessages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/// Keeps the language that a person chose and hands the language of a request to the templates.
public final class LanguageChoice implements LocaleResolver, HandlerInterceptor {

	private final boolean secure;

	/// @param secure whether the site is reached over TLS
	public LanguageChoice(boolean secure) {
		this.secure = secure;
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return IcuMessages.locale(RequestLanguage.of(request));
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("The language is chosen by the parameter of an address");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Language language = RequestLanguage.of(request);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
		if (!RequestLanguage.isProgram(request)) {
			RequestLanguage.parameter(request).ifPresent((chosen) -> remember(chosen, response));
		}
		return true;
	}

	private void remember(Language language, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(RequestLanguage.COOKIE, language.code())
			.path("/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.secure(this.secure)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
