package org.biocluster.desk.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// Tells calls that another site could have a browser make from those that only the caller itself can make.
final class ForgeableRequest {

	private static final Set<String> READING = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

	private ForgeableRequest() {
	}

	/// Whether a token has to prove that the request comes from our own page. A browser
	/// that remembers Basic credentials
	/// sends them for other sites too, and says which site asked.
	static boolean matches(HttpServletRequest request) {
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		String site = request.getHeader("Sec-Fetch-Site");
		boolean own = authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)
				&& (site == null || site.equals("none") || site.equals("same-origin"));
		return !READING.contains(request.getMethod()) && !own;
	}

}
