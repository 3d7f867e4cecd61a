package org.biocluster.backup.archive;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The directory of a backup. It holds personal data, so only its owner may read it. Used by one thread.
public final class Archive {

	private static final String LIST = "manifest.json";

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Path directory;

	private Archive(Path directory) {
		this.directory = directory;
	}

	/// Writes the content of a file.
	@FunctionalInterface
	public interface Content {

		/// @return how many records were written
		long writeTo(OutputStream file) throws IOException;

	}

	/// Begins a backup in a directory that is empty or not there.
	/// @throws RefusedException when something is there
	public static Archive begin(Path directory) {
		try {
			Files.createDirectories(directory);
			try (Stream<Path> found = Files.list(directory)) {
				if (found.findAny().isPresent()) {
					throw new RefusedException(directory + " is not empty: name a new directory for each backup");
				}
			}
			Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
			return new Archive(directory);
		}
		catch (IOException e) {
			throw new UncheckedIOException("The directory " + directory + " can't be used", e);
		}
	}

	/// Opens a backup.
	public static Archive at(Path directory) {
		return new Archive(directory);
	}

	/// Writes one file, packed.
	public StoredFile write(String name, Content content) {
		try (DigestOutputStream digest = new DigestOutputStream(create(name), Checksum.start())) {
			long records;
			try (OutputStream packed = new GZIPOutputStream(new BufferedOutputStream(digest))) {
				records = content.writeTo(packed);
			}
			return new StoredFile(name, records, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
		}
		catch (IOException e) {
			throw new UncheckedIOException("The file " + name + " of the backup can't be written", e);
		}
	}

	/// Opens one file, unpacked.
	public InputStream read(StoredFile file) throws IOException {
		return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(directory.resolve(file.name()))));
	}

	/// Makes the directory a backup.
	public void finish(Manifest manifest) {
		try (OutputStream file = create(LIST)) {
			file.write(json.writeValueAsBytes(manifest));
		}
		catch (IOException e) {
			throw new UncheckedIOException("The list of the backup can't be written", e);
		}
	}

	/// The list of what is in the backup, after a look at every file.
	/// @throws RefusedException when there is no backup, or not all of it
	public Manifest open() {
		try {
			Manifest manifest = json.readValue(Files.readAllBytes(directory.resolve(LIST)), Manifest.class);
			if (manifest.format() < 1 || manifest.format() > Manifest.FORMAT) {
				throw new RefusedException("The backup has format " + manifest.format() + ", this version reads "
						+ Manifest.FORMAT + ": use the version that made it");
			}
			RefusedException.unlessNone(manifest.files().filter(this::isDamaged).map(Archive::damaged).toList());
			return manifest;
		}
		catch (NoSuchFileException e) {
			throw new RefusedException(directory + " holds no whole backup: " + e.getFile() + " is missing");
		}
		catch (JacksonException e) {
			throw new RefusedException(directory.resolve(LIST) + " can't be read: " + e.getOriginalMessage());
		}
		catch (IOException e) {
			throw new UncheckedIOException("The backup can't be read", e);
		}
	}

	private boolean isDamaged(StoredFile file) {
		try {
			Path path = directory.resolve(file.name());
			return !Files.exists(path) || !Checksum.of(path).equals(file.sha256());
		}
		catch (IOException e) {
			throw new UncheckedIOException("The file " + file.name() + " of the backup can't be read", e);
		}
	}

	private static String damaged(StoredFile file) {
		return "The file " + file.name() + " of the backup is missing or was changed: take another copy";
	}

	private OutputStream create(String name) throws IOException {
		Path file = Files.createFile(directory.resolve(name),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		return Files.newOutputStream(file, StandardOpenOption.WRITE);
	}

}
