package org.biocluster.submission;

import java.util.List;
import java.util.stream.Stream;

import org.biocluster.attachment.Upload;
import org.biocluster.proposal.FileRef;

/// A file that belongs to what is sent.
public sealed interface Attachment {

	/// Those that come with it.
	static List<Upload> fresh(List<Attachment> files) {
		return files.isEmpty() ? List.of()
				: files.stream()
					.flatMap((file) -> (file instanceof Fresh(Upload upload)) ? Stream.of(upload) : Stream.empty())
					.toList();
	}

	/// How it is shown.
	String name();

	/// Of its bytes, hexadecimal.
	String sha256();

	/// One that comes with it.
	record Fresh(Upload upload) implements Attachment {

		@Override
		public String name() {
			return this.upload.name();
		}

		@Override
		public String sha256() {
			return this.upload.sha256();
		}

	}

	/// One that came before and stays.
	record Sent(FileRef file, String name) implements Attachment {

		@Override
		public String sha256() {
			return this.file.sha256();
		}

		/// Says nothing of the name.
		@Override
		public String toString() {
			return "Sent[" + this.file.name() + "]";
		}

	}

}
