package org.biocluster.submission.web;

import java.io.IOException;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.submission.Submission;
import org.biocluster.submission.SubmissionInput;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes proposals over REST.
@RestController
public final class ProposalApi {

	private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

	private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private final SubmissionRequests requests;

	public ProposalApi(SubmissionRequests requests) {
		this.requests = requests;
	}

	@Operation(summary = "Send a proposal",
			description = "Waits up to two seconds for the outcome. The same Idempotency-Key with the same body is the same proposal, however often it is sent; Prefer: respond-async answers as soon as it is stored.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = JSON, schema = @Schema(implementation = SubmissionInput.class),
							examples = @ExampleObject(ProposalApiExample.SUBMISSION))),
			parameters = {
					@Parameter(in = ParameterIn.HEADER, name = "Idempotency-Key",
							description = "16 to 128 visible ASCII characters, a UUID recommended"),
					@Parameter(in = ParameterIn.HEADER, name = "Prefer", example = "respond-async"),
					@Parameter(in = ParameterIn.HEADER, name = "Accept-Language", example = "ru") })
	@ApiResponse(responseCode = "201", description = "In the register",
			content = @Content(mediaType = JSON, schema = @Schema(implementation = SubmissionReceipt.class)))
	@ApiResponse(responseCode = "202", description = "Durably accepted, the outcome is not there yet",
			content = @Content(mediaType = JSON, schema = @Schema(implementation = SubmissionReceipt.class)))
	@ApiResponse(responseCode = "400", description = "Unreadable", content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "413", description = "Larger than 256 KB", content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "415", description = "Not JSON in UTF-8", content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "422", description = "Invalid, or the key was used for another body",
			content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "503", description = "Not accepted, or the outcome is unknown: see the type",
			content = @Content(mediaType = PROBLEM))
	@PostMapping(path = "/api/v1/proposals", produces = JSON)
	ResponseEntity<byte[]> submit(HttpServletRequest request) throws IOException {
		return this.requests.take(request).toEntity();
	}

	@Operation(summary = "Check a proposal without sending it",
			description = "The same check as a submission, with the same problems; nothing is kept.",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = JSON, schema = @Schema(implementation = SubmissionInput.class),
							examples = @ExampleObject(ProposalApiExample.SUBMISSION))))
	@ApiResponse(responseCode = "200", description = "It would be taken")
	@ApiResponse(responseCode = "400", description = "Unreadable", content = @Content(mediaType = PROBLEM))
	@ApiResponse(responseCode = "422", description = "Invalid", content = @Content(mediaType = PROBLEM))
	@PostMapping(path = "/api/v1/proposals/validation", produces = JSON)
	ResponseEntity<Validated> validate(HttpServletRequest request) throws IOException {
		Submission submission = this.requests.check(request);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Validated(true, submission.flags()));
	}

	/// What a check found.
	/// @param valid always true: everything else is a problem
	/// @param flags what the secretariat would look at
	record Validated(boolean valid, List<String> flags) {
	}

}
