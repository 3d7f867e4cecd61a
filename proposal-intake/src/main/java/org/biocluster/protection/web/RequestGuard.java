package org.biocluster.protection.web;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.biocluster.problem.Problem;
import org.biocluster.problem.web.ProblemDocuments;
import org.biocluster.upload.web.MultipartForms;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses changes that another site makes a browser ask for, and more submissions than one sender can mean.
final class RequestGuard extends OncePerRequestFilter {

	private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

	private final ProblemDocuments documents;

	private final String origin;

	private final @Nullable RequestLimits limits;

	private final ClientTokens tokens;

	private final MultipartForms forms;

	/// @param limits null for none
	RequestGuard(ProblemDocuments documents, ProtectionSettings settings, @Nullable RequestLimits limits,
			MultipartForms forms) {
		this.documents = documents;
		this.forms = forms;
		this.origin = origin(URI.create(settings.publicUrl()));
		this.tokens = new ClientTokens(settings.clients());
		this.limits = limits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (HARMLESS.contains(request.getMethod()) || admits(request, response)) {
			chain.doFilter(request, response);
		}
	}

	/// Whether a change may be asked for.
	/// @return false when it was refused, which is answered then
	boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (isForeign(request)) {
			refuse(request, response, Problem.of(403, "forbidden"));
			return false;
		}
		Sender sender = this.tokens.sender(request);
		if (sender instanceof Sender.Unknown) {
			refuse(request, response, Problem.of(401, "client-token").with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
			return false;
		}
		if (this.limits != null && !allow(this.limits, sender, request)) {
			if (this.limits.mayBeShownAgain(request)) {
				this.forms.keepFields(request);
			}
			refuse(request, response, Problem.of(429, "too-many-requests").with(HttpHeaders.RETRY_AFTER, "30"));
			return false;
		}
		return true;
	}

	private static boolean allow(RequestLimits limits, Sender sender, HttpServletRequest request) {
		return (sender instanceof Sender.Known(ApiClient client)) ? limits.allow(client) : limits.allow(request);
	}

	private boolean isForeign(HttpServletRequest request) {
		if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
			return true;
		}
		String sender = request.getHeader(HttpHeaders.ORIGIN);
		return sender != null && !sender.equals(this.origin) && !sender.equals(own(request));
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
		if (RequestLanguage.isProgram(request)) {
			this.documents.write(request, response, problem);
		}
		else {
			problem.headers().forEach(response::setHeader);
			// Read now: the error page is asked for with GET and could not.
			request.getParameterMap();
			response.sendError(problem.status());
		}
	}

	private static String own(HttpServletRequest request) {
		return request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
	}

	private static String origin(URI url) {
		return url.getScheme() + "://" + url.getAuthority();
	}

}
