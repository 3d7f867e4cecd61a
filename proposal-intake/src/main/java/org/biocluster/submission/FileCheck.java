package org.biocluster.submission;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.biocluster.attachment.Upload;
import org.biocluster.upload.Uploads;
import org.jspecify.annotations.Nullable;

/// Finds the files that an input names.
/// @param uploads by id
/// @param sent what the proposal has already; named by the identity of its name
record FileCheck(Function<String, Optional<Upload>> uploads, List<Attachment.Sent> sent, Findings findings) {

	/// The files in the order of the input.
	List<Attachment> files(@Nullable List<@Nullable String> ids) {
		if (ids == null || ids.isEmpty()) {
			return List.of();
		}
		if (ids.size() > Uploads.MOST_FILES) {
			this.findings.add(Uploads.FIELD, "file.count", Uploads.MOST_FILES);
			return List.of();
		}
		List<Attachment> files = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (String id : ids) {
			Optional<Attachment> file = (id != null) ? find(id) : Optional.empty();
			if (id != null && !seen.add(id)) {
				this.findings.add(Uploads.FIELD, "twice");
			}
			else if (file.isEmpty()) {
				this.findings.add(Uploads.FIELD, "file.gone");
			}
			file.ifPresent(files::add);
		}
		return files;
	}

	private Optional<Attachment> find(String id) {
		Optional<Attachment> known = this.sent.stream()
			.filter((file) -> file.file().name().toString().equals(id))
			.findFirst()
			.map(Attachment.class::cast);
		return known.or(() -> this.uploads.apply(id).map(Attachment.Fresh::new));
	}

}
