package org.biocluster.upload.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.IllegalBoundaryException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.biocluster.upload.Arrived;
import org.biocluster.upload.Uploads;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the forms that may bring a file, before anything asks for their fields. The bytes of a file that nobody kept are
/// gone when the answer is written. Thread-safe.
public final class MultipartForms extends OncePerRequestFilter {

	private static final String ATTRIBUTE = MultipartForms.class.getName() + ".file";

	private static final String FIELDS = MultipartForms.class.getName() + ".fields";

	private static final Pattern WITH_FILES = Pattern
		.compile("/proposals/new(/files)?|/manage/[^/]+/(answers|amendment)");

	/// Somebody who chose a film instead of a document shall see the form again.
	private static final long MOST_BYTES = 64L * 1024 * 1024;

	private final Uploads uploads;

	private final InstantSource clock;

	public MultipartForms(Uploads uploads, InstantSource clock) {
		this.uploads = uploads;
		this.clock = clock;
	}

	/// The file that came with a form; empty when none was chosen.
	public static Optional<Arrived> file(HttpServletRequest request) {
		return Optional.ofNullable((Arrived) request.getAttribute(ATTRIBUTE));
	}

	/// A page about a refusal shows again what was typed.
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getAttribute(FIELDS) == null && !isWithFile(request);
	}

	private static boolean isWithFile(HttpServletRequest request) {
		String type = request.getContentType();
		return request.getMethod().equals("POST") && type != null
				&& type.regionMatches(true, 0, MediaType.MULTIPART_FORM_DATA_VALUE, 0,
						MediaType.MULTIPART_FORM_DATA_VALUE.length())
				&& WITH_FILES.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getAttribute(FIELDS) instanceof FormFields read) {
			chain.doFilter(new MultipartRequest(request, read.values()), response);
			return;
		}
		BoundedBody body = new BoundedBody(request.getInputStream(), MOST_BYTES, this.clock);
		MultipartForm form;
		try {
			form = new MultipartReader(this.uploads).read(new MultipartBody(request, body));
		}
		catch (MultipartReader.UnreadableFormException ex) {
			response.sendError(ex.status());
			return;
		}
		catch (FileUploadException | MalformedStreamException | IllegalBoundaryException ex) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		try (Arrived file = form.file()) {
			request.setAttribute(ATTRIBUTE, file);
			request.setAttribute(FIELDS, new FormFields(form.fields()));
			if (!form.whole()) {
				response.setHeader(HttpHeaders.CONNECTION, "close");
			}
			chain.doFilter(new MultipartRequest(request, form.fields()), response);
		}
	}

	/// What was read, for the page that an error leads to.
	private record FormFields(Map<String, String[]> values) {
	}

}
