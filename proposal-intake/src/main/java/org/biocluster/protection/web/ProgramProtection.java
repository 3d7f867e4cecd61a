package org.biocluster.protection.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/// What the filters for programs do, for what is answered ahead of them. Thread-safe.
public final class ProgramProtection {

	private final RequestGuard guard;

	private final SafetyHeaders safety = new SafetyHeaders();

	private final HeaderWriter transport = new HstsHeaderWriter();

	ProgramProtection(RequestGuard guard) {
		this.guard = guard;
	}

	/// Writes the headers that every answer has, before any other.
	/// @return false when the request was refused, which is answered then
	public boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.safety.writeFirst(response);
		this.transport.writeHeaders(request, response);
		return this.guard.admits(request, response);
	}

}
