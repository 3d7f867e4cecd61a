package org.biocluster.protection.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriter;

/// Tells browsers, with every answer, what it must not be used for. What an answer says itself stands.
final class SafetyHeaders implements HeaderWriter {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'";

	// Referrer-Policy is not no-referrer: with that, browsers send "Origin: null" with
	// our own form.
	private static final List<Header> HEADERS = List.of(new Header("X-Content-Type-Options", "nosniff"),
			new Header("X-XSS-Protection", "0"), new Header("X-Frame-Options", "DENY"),
			new Header("Content-Security-Policy", CONTENT_SECURITY_POLICY),
			new Header("Referrer-Policy", "same-origin"),
			new Header("Permissions-Policy",
					"camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"),
			new Header("Cross-Origin-Opener-Policy", "same-origin"));

	/// Writes them to an answer that says nothing yet, without looking for what it says.
	void writeFirst(HttpServletResponse response) {
		for (Header header : HEADERS) {
			response.addHeader(header.getName(), header.getValues().getFirst());
		}
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		for (Header header : HEADERS) {
			if (!response.containsHeader(header.getName())) {
				response.setHeader(header.getName(), header.getValues().getFirst());
			}
		}
	}

}
