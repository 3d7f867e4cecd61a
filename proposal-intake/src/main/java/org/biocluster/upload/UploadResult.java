package org.biocluster.upload;

import org.biocluster.attachment.Upload;
import org.biocluster.problem.FieldProblem;

/// What became of a file that somebody wanted to attach.
public sealed interface UploadResult {

	/// It waits to be sent.
	record Taken(Upload upload) implements UploadResult {
	}

	/// It cannot be attached; another one can.
	record Refused(FieldProblem problem) implements UploadResult {
	}

	/// No file can be kept at the moment; the proposal can be sent without it.
	record NoRoom(FieldProblem problem) implements UploadResult {
	}

}
