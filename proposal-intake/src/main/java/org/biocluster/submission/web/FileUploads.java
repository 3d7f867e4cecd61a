package org.biocluster.submission.web;

import jakarta.servlet.http.HttpServletRequest;
import org.biocluster.attachment.Upload;
import org.biocluster.problem.FieldProblem;
import org.biocluster.problem.Problem;
import org.biocluster.problem.ProblemException;
import org.biocluster.problem.ProblemWords;
import org.biocluster.submission.FormKeys;
import org.biocluster.upload.Arrived;
import org.biocluster.upload.UploadResult;
import org.biocluster.upload.Uploads;
import org.biocluster.upload.web.MultipartForms;
import org.biocluster.wording.web.RequestLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Takes files one by one from the script of the form, which shows how far each one is.
@RestController
public final class FileUploads {

	private final Uploads uploads;

	private final FormKeys keys;

	private final FormFiles files;

	private final ProblemWords words;

	public FileUploads(Uploads uploads, FormKeys keys, FormFiles files, ProblemWords words) {
		this.uploads = uploads;
		this.keys = keys;
		this.files = files;
		this.words = words;
	}

	@PostMapping("/proposals/new/files")
	ResponseEntity<Answer> attach(HttpServletRequest request) {
		FormValues values = FormValues.of(request.getParameterMap());
		if (this.keys.verify(values.value("key")).isEmpty()) {
			throw new ProblemException(Problem.of(403, "forbidden"));
		}
		Arrived file = MultipartForms.file(request)
			.orElseThrow(() -> new ProblemException(Problem.of(400, "bad-request")));
		return switch (this.uploads.take(file, values.list(Uploads.FIELD).size())) {
			case UploadResult.Taken(Upload upload) ->
				answer(201, new Answer(this.files.line(upload, RequestLanguage.of(request)), null));
			case UploadResult.Refused(FieldProblem problem) -> answer(422, complaint(problem, request));
			case UploadResult.NoRoom(FieldProblem problem) -> answer(507, complaint(problem, request));
		};
	}

	private Answer complaint(FieldProblem problem, HttpServletRequest request) {
		return new Answer(null, this.words.message(problem, RequestLanguage.of(request)));
	}

	private static ResponseEntity<Answer> answer(int status, Answer answer) {
		return ResponseEntity.status(HttpStatusCode.valueOf(status))
			.contentType(MediaType.APPLICATION_JSON)
			.body(answer);
	}

	/// @param file null when it was not taken
	/// @param message why it was not; null when it was
	record Answer(FormFiles.@Nullable Line file, @Nullable String message) {
	}

}
