package org.biocluster.account.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session some hours after it began, however busy it is: an open page with live news would never be idle.
public final class SessionLimit extends OncePerRequestFilter {

	private final Duration longest;

	private final InstantSource clock;

	public SessionLimit(Duration longest, InstantSource clock) {
		this.longest = longest;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		if (session != null
				&& Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(clock.instant())) {
			session.invalidate();
		}
		chain.doFilter(request, response);
	}

}
