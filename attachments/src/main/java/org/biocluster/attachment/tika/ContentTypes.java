package org.biocluster.attachment.tika;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.tika.Tika;
import org.biocluster.attachment.FileType;
import org.biocluster.attachment.TypeCheck;
import org.biocluster.attachment.TypeCheck.Ground;
import org.jspecify.annotations.Nullable;

/// Says what a file is: name, declared type and content have to agree. Content is judged by its first bytes alone and, for
/// office files, by the table of contents of the archive; nothing is unpacked, decoded or drawn. Thread-safe.
public final class ContentTypes {

	private static final int BEGINNING = 64 * 1024;

	/// What the first bytes of an office file of Microsoft look like.
	private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

	/// @param name as it is shown
	/// @param declared what the sender calls its type; null where it says nothing
	public TypeCheck check(Path file, String name, @Nullable String declared) {
		FileType promised = FileType.ofName(name).orElse(null);
		if (promised == null) {
			return new TypeCheck.Refused(Ground.UNKNOWN);
		}
		boolean contradicted = declared != null
				&& FileType.ofMediaType(declared).filter((other) -> other != promised).isPresent();
		if (contradicted) {
			return new TypeCheck.Refused(Ground.MISMATCH);
		}
		String found = found(file);
		return switch (promised) {
			case DOCX, XLSX, PPTX ->
				ARCHIVES.contains(found) ? OfficeArchive.check(file, promised) : new TypeCheck.Refused(Ground.MISMATCH);
			case PDF, ODT, ODS, PNG, JPEG -> found.equals(promised.mediaType()) ? new TypeCheck.Known(promised)
					: new TypeCheck.Refused(Ground.MISMATCH);
		};
	}

	private static String found(Path file) {
		try (InputStream bytes = Files.newInputStream(file)) {
			return FirstBytes.KNOWN.detect(bytes.readNBytes(BEGINNING));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/// Read when the first file comes: it takes a moment that a start does not have.
	private static final class FirstBytes {

		static final Tika KNOWN = new Tika();

	}

}
