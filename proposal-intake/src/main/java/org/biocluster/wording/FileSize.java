package org.biocluster.wording;

import org.biocluster.language.Language;

/// Sizes of files in words.
public final class FileSize {

	private static final long KB = 1024;

	private static final long MB = KB * KB;

	private FileSize() {
	}

	/// Rounded up: nothing has no size.
	public static String in(IcuMessages messages, long bytes, Language language) {
		return (bytes >= MB) ? messages.in(language, "file.size.mb", Math.ceil(bytes * 10.0 / MB) / 10)
				: messages.in(language, "file.size.kb", Math.ceilDiv(bytes, KB));
	}

}
