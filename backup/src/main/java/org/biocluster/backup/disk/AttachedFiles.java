package org.biocluster.backup.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.StoredFile;
import org.jspecify.annotations.Nullable;

/// The directory in which the public side keeps attached files. Bytes are there before any event names them, so a copy that
/// is taken after the history misses none of it. What was forgotten while the copy is taken may be missing.
public record AttachedFiles(Path directory) {

	private static final String NAME = "attachments.zip.gz";

	/// What waits to be sent, and what belongs to proposals.
	private static final List<String> KEPT = List.of("uploads", "proposals");

	/// Nothing else is ever written, whatever a copy says.
	private static final Pattern FILE = Pattern
		.compile("uploads/[0-9a-f]{40}/(bytes|about|of-[0-9a-f-]{36})" + "|proposals/[0-9a-f-]{36}/[0-9a-f]{64}");

	/// Copies what is there.
	public StoredFile copy(Archive archive) {
		return archive.write(NAME, this::write);
	}

	private long write(OutputStream file) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(file);
		// The archive packs by itself.
		zip.setLevel(Deflater.NO_COMPRESSION);
		long count = 0;
		for (Path each : files()) {
			count += add(each, zip);
		}
		zip.finish();
		return count;
	}

	private long add(Path file, ZipOutputStream zip) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			ZipEntry entry = new ZipEntry(name(file));
			entry.setLastModifiedTime(Files.getLastModifiedTime(file));
			zip.putNextEntry(entry);
			bytes.transferTo(zip);
			zip.closeEntry();
			return 1;
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
	}

	/// What keeps a copy from being brought back.
	public List<String> problems() {
		return files().isEmpty() ? List.of() : List.of("The directory of attached files is not empty: " + directory);
	}

	/// Brings a copy back.
	/// @param stored null for a copy from before there were files
	/// @param wanted by its name; the rest is left out
	/// @return how many files
	public long restore(Archive archive, @Nullable StoredFile stored, Predicate<String> wanted) {
		if (stored == null || stored.records() == 0) {
			return 0;
		}
		long count = 0;
		try (ZipInputStream zip = new ZipInputStream(archive.read(stored))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (FILE.matcher(entry.getName()).matches() && wanted.test(entry.getName())) {
					write(directory.resolve(entry.getName()), zip, entry.getLastModifiedTime());
					count++;
				}
			}
			return count;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The attached files can't be brought back", ex);
		}
	}

	private static void write(Path file, InputStream bytes, @Nullable FileTime time) throws IOException {
		Path parent = file.getParent();
		if (parent != null) {
			Files.createDirectories(parent);
		}
		Files.copy(bytes, file);
		if (time != null) {
			Files.setLastModifiedTime(file, time);
		}
	}

	private List<Path> files() {
		return KEPT.stream().map(directory::resolve).filter(Files::isDirectory).flatMap((kept) -> {
			try (Stream<Path> found = Files.walk(kept)) {
				return found.filter(Files::isRegularFile).sorted().toList().stream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The attached files can't be read", ex);
			}
		}).filter((file) -> FILE.matcher(name(file)).matches()).toList();
	}

	private String name(Path file) {
		return directory.relativize(file).toString().replace('\\', '/');
	}

}
