package org.biocluster.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// Remembers the page that somebody wanted before signing in; not a form, a fragment or a stream that a page asked for.
final class PageRequestCache extends HttpSessionRequestCache {

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		boolean page = HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null;
		if (page && accept != null && accept.contains("text/html")) {
			super.saveRequest(request, response);
		}
	}

}
