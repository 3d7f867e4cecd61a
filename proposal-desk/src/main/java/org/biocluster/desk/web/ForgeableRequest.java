package org.biocluster.desk.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/// Tells calls that another site could have a browser make from those that only the caller itself can make.
final class ForgeableRequest {

	private static final Set<String> READING = Set.of("GET", "HEAD", "TRACE", "OPTIONS");

	private static final Set<String> OWN = Set.of("none", "same-origin");

	private ForgeableRequest() {
	}

	/// Whether a token has to prove that the request comes from our own page. Besides its
	/// session a browser may remember
	/// Basic credentials and send them for other sites too; then it says which site
	/// asked.
	static boolean matches(HttpServletRequest request) {
		if (READING.contains(request.getMethod())) {
			return false;
		}
		String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
			return request.getRequestedSessionId() != null;
		}
		String site = request.getHeader("Sec-Fetch-Site");
		return site != null && !OWN.contains(site);
	}

}
