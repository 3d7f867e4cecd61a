package org.biocluster.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.biocluster.attachment.Upload;
import org.biocluster.language.Language;
import org.biocluster.proposal.FileRef;
import org.biocluster.proposal.NameBasedIds;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.text.ContentKey;

/// The files of a command: what the history keeps of them, and their names as texts that can be forgotten.
/// @param files in their order
/// @param names one of each
record FileParts(List<FileRef> files, List<Text> names) {

	FileParts {
		files = List.copyOf(files);
		names = List.copyOf(names);
	}

	/// @param namespace of the identities of texts; with the place of a file it says
	/// which one it is, however often the command is made
	static FileParts of(List<Attachment> attachments, UUID namespace, String prefix, Language language,
			ContentKey key) {
		List<FileRef> files = new ArrayList<>();
		List<Text> names = new ArrayList<>();
		for (Attachment attachment : attachments) {
			FileRef file = switch (attachment) {
				case Attachment.Sent sent -> sent.file();
				case Attachment.Fresh(Upload upload) ->
					new FileRef(upload.sha256(), upload.size(), upload.type().mediaType(), new TextId(
							NameBasedIds.uuid(namespace, prefix + TextKind.FILE_NAME.name() + "/" + files.size())));
			};
			files.add(file);
			names.add(new Text(file.name(), TextKind.FILE_NAME, language, key.hash(attachment.name()),
					attachment.name()));
		}
		return new FileParts(files, names);
	}

}
