package org.biocluster.attachment.tika;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.biocluster.attachment.FileType;
import org.biocluster.attachment.TypeCheck;
import org.biocluster.attachment.TypeCheck.Ground;

/// The table of contents of an office file. Reads names only: what an entry would unpack to does not matter.
final class OfficeArchive {

	private static final int MOST_ENTRIES = 10_000;

	private static final String TYPES = "[Content_Types].xml";

	private static final String MACROS = "vbaProject.bin";

	private OfficeArchive() {
	}

	/// @param promised one of the kinds that are such archives
	static TypeCheck check(Path file, FileType promised) {
		boolean hasTypes = false;
		boolean hasContent = false;
		try (ZipFile archive = new ZipFile(file.toFile())) {
			if (archive.size() > MOST_ENTRIES) {
				return new TypeCheck.Refused(Ground.MISMATCH);
			}
			for (Enumeration<? extends ZipEntry> entries = archive.entries(); entries.hasMoreElements();) {
				String name = entries.nextElement().getName();
				if (name.endsWith(MACROS)) {
					return new TypeCheck.Refused(Ground.MACROS);
				}
				hasTypes |= name.equals(TYPES);
				hasContent |= name.startsWith(folder(promised));
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			// No archive that anything could open.
			return new TypeCheck.Refused(Ground.MISMATCH);
		}
		return hasTypes && hasContent ? new TypeCheck.Known(promised) : new TypeCheck.Refused(Ground.MISMATCH);
	}

	private static String folder(FileType type) {
		return switch (type) {
			case DOCX -> "word/";
			case XLSX -> "xl/";
			case PPTX -> "ppt/";
			case PDF, ODT, ODS, PNG, JPEG -> throw new IllegalArgumentException("No such archive: " + type);
		};
	}

}
