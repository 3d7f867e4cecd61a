package org.biocluster.letter.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.attachment.Upload;
import org.biocluster.letter.ScanResult;
import org.biocluster.letter.Scans;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes the scan of a letter before the letter is registered, for programs. The body is the file itself.
@RestController
public final class ScanApi {

	private final Scans scans;

	public ScanApi(Scans scans) {
		this.scans = scans;
	}

	/// @param name under which it will be shown
	@PostMapping("/api/v1/scans")
	ResponseEntity<Document> take(@RequestParam String name, HttpServletRequest request) throws IOException {
		String type = request.getContentType();
		if (name.isBlank()) {
			throw new Problem(ProblemCode.UNREADABLE, List.of(Map.of("field", "name", "code", "required")));
		}
		if (type != null && (type.startsWith("multipart/") || type.startsWith("application/x-www-form-urlencoded"))) {
			throw new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
		}
		try (InputStream body = request.getInputStream()) {
			return switch (scans.take(name, type, body, 0)) {
				case ScanResult.Taken(Upload scan) ->
					ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore()).body(of(scan));
				case ScanResult.Refused(String code) -> throw new Problem(problem(code), List.of(Map.of("code", code)));
			};
		}
	}

	private static ProblemCode problem(String code) {
		return switch (code) {
			case "file.size" -> ProblemCode.TOO_LARGE;
			case "file.no-room" -> ProblemCode.UNAVAILABLE;
			default -> ProblemCode.INVALID;
		};
	}

	private static Document of(Upload scan) {
		return new Document(scan.id(), scan.name(), scan.size(), scan.type().mediaType(), scan.sha256());
	}

	/// A scan that waits for its letter.
	/// @param id to name it by in `scans`
	/// @param size in bytes
	/// @param sha256 of the bytes, hexadecimal
	record Document(String id, String name, long size, String mediaType, String sha256) {

		/// Says nothing of the name.
		@Override
		public String toString() {
			return "Document[" + this.mediaType + ", " + this.size + "]";
		}

	}

}
