package org.biocluster.upload.web;

import java.io.IOException;
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
import org.biocluster.attachment.FileName;
import org.biocluster.attachment.Reception;
import org.biocluster.problem.web.ErrorPages;
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

	public MultipartForms(Uploads uploads) {
		this.uploads = uploads;
	}

	/// The file that came with a form; empty when none was chosen.
	public static Optional<Arrived> file(HttpServletRequest request) {
		return Optional.ofNullable((Arrived) request.getAttribute(ATTRIBUTE));
	}

	/// Reads a form that is refused, so that the page about it can show again what was
	/// typed; a
	/// file is read past. Does
	/// nothing for other requests and for forms that cannot be read.
	public void keepFields(HttpServletRequest request) throws IOException {
		if (!isWithFile(request)) {
			return;
		}
		try {
			MultipartForm form = read(request,
					(name, declared, _) -> new Arrived(name, declared, new Reception.NoRoom()));
			remember(request, form);
		}
		catch (MultipartReader.UnreadableFormException | FileUploadException | MalformedStreamException
				| IllegalBoundaryException ex) {
			// There is nothing to show again.
		}
	}

	private static MultipartForm read(HttpServletRequest request, MultipartReader.Receiver receiver)
			throws IOException {
		BoundedBody body = new BoundedBody(request.getInputStream(), MOST_BYTES);
		return new MultipartReader(receiver).read(new MultipartBody(request, body));
	}

	/// For the page that a refusal leads to.
	private static void remember(HttpServletRequest request, MultipartForm form) {
		request.setAttribute(FIELDS, new FormFields(form.fields()));
		if (form.file() != null) {
			request.setAttribute(ErrorPages.FILE, FileName.of(form.file().name()));
		}
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
		MultipartForm form;
		try {
			form = read(request, this.uploads::receive);
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
			remember(request, form);
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
