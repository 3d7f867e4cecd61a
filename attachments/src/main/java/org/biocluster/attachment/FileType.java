package org.biocluster.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that are taken.
public enum FileType {

	PDF("application/pdf", "pdf"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
	PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
	ODT("application/vnd.oasis.opendocument.text", "odt"), ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
	PNG("image/png", "png"), JPEG("image/jpeg", "jpg jpeg");

	private final String mediaType;

	private final String endings;

	/// @param endings with a space between them
	FileType(String mediaType, String endings) {
		this.mediaType = mediaType;
		this.endings = endings;
	}

	/// How HTTP names it.
	public String mediaType() {
		return this.mediaType;
	}

	/// How names of such files end, without the dot; the usual one first.
	public List<String> endings() {
		return List.of(this.endings.split(" "));
	}

	/// What the name of a file promises.
	public static Optional<FileType> ofName(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return name.contains(".")
				? Arrays.stream(values()).filter((type) -> type.endings().contains(ending)).findFirst()
				: Optional.empty();
	}

	/// The kind that HTTP names so.
	public static Optional<FileType> ofMediaType(String mediaType) {
		return Arrays.stream(values()).filter((type) -> type.mediaType.equalsIgnoreCase(mediaType)).findFirst();
	}

}
