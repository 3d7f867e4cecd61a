package org.biocluster.submission.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.attachment.Upload;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.upload.Arrived;
import org.biocluster.upload.UploadResult;
import org.biocluster.upload.Uploads;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes files from programs, one by one. What comes back is an id under which the file can be attached.
@RestController
public final class FileApi {

	private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private static final int MOST_IN_NAME = 1024;

	private final Uploads uploads;

	public FileApi(Uploads uploads) {
		this.uploads = uploads;
	}

	@Operation(summary = "Upload a file",
			description = "The body is the file itself. It waits 30 days to be named in the attachments of a proposal, an amendment or an answer. The answer says whether it was scanned for malware.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = "application/octet-stream",
							schema = @Schema(type = "string", format = "binary"))))
	@ApiResponse(responseCode = "201", description = "It waits to be attached")
	@ApiResponse(responseCode = "413", description = "Larger than 10 MB", content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "415", description = "A form or a compressed body instead of the file",
			content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "422", description = "Empty, or of a type that is not taken",
			content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "507", description = "No room for files at the moment",
			content = @Content(mediaType = PROBLEM))
	@PostMapping(path = "/api/v1/attachments", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Document> upload(@RequestParam(defaultValue = "") String name, HttpServletRequest request)
			throws IOException {
		check(name, request);
		try (InputStream body = request.getInputStream();
				Arrived file = this.uploads.receive(name, request.getContentType(), body)) {
			return switch (this.uploads.take(file, 0)) {
				case UploadResult.Taken(Upload upload) -> ResponseEntity.status(HttpStatus.CREATED)
					.cacheControl(CacheControl.noStore())
					.body(document(upload));
				case UploadResult.Refused(FieldProblem problem) ->
					throw refused(problem.code().equals("file.size") ? 413 : 422, problem);
				case UploadResult.NoRoom(FieldProblem problem) -> throw refused(507, problem);
			};
		}
	}

	private static void check(String name, HttpServletRequest request) {
		if (name.isBlank() || name.getBytes(StandardCharsets.UTF_8).length > MOST_IN_NAME) {
			throw new ProblemException(Problem.of(400, "attachment-name"));
		}
		String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
		if ((encoding != null && !encoding.equalsIgnoreCase("identity")) || isForm(request.getContentType())) {
			throw new ProblemException(Problem.of(415, "unsupported-media-type")
				.with(HttpHeaders.ACCEPT, MediaType.APPLICATION_OCTET_STREAM_VALUE));
		}
		// A length that is told and too large is not read at all.
		if (request.getContentLengthLong() > Uploads.MOST_BYTES) {
			throw refused(413, Uploads.tooLarge(name));
		}
	}

	private static boolean isForm(@Nullable String type) {
		return type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"));
	}

	private static ProblemException refused(int status, FieldProblem problem) {
		Problem refusal = new Problem(status, "attachment", List.of(), List.of(problem), Map.of());
		return new ProblemException((status == 413) ? refusal.with(HttpHeaders.CONNECTION, "close") : refusal);
	}

	private Document document(Upload upload) {
		return new Document(upload.id(), upload.name(), upload.size(), upload.type().mediaType(), upload.sha256(),
				this.uploads.isScanned(upload.sha256()));
	}

	/// A file that waits to be attached.
	/// @param id to name it by; whoever knows it can attach the file
	/// @param name under which it will be shown
	/// @param size in bytes
	/// @param sha256 of the bytes, hexadecimal
	/// @param scanned whether malware was looked for
	record Document(String id, String name, long size, String mediaType, String sha256, boolean scanned) {

		/// Says nothing of the name.
		@Override
		public String toString() {
			return "Document[…]";
		}

	}

}
