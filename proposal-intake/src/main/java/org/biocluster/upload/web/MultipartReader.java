package org.biocluster.upload.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.biocluster.upload.Arrived;
import org.jspecify.annotations.Nullable;

/// Reads one form part by part: fields stay in memory within bounds, the file goes straight to where it will be kept, and
/// a file that is too large is read past, so that the rest of the form is still there. Used once.
final class MultipartReader {

	/// The field of the form with the file.
	static final String FILE = "file";

	private static final int MOST_PARTS = 100;

	private static final int LONGEST_HEADER = 2048;

	private static final int MOST_IN_FIELDS = 256 * 1024;

	private final Receiver receiver;

	private final Map<String, List<String>> fields = new LinkedHashMap<>();

	private int left = MOST_IN_FIELDS;

	private @Nullable Arrived file;

	MultipartReader(Receiver receiver) {
		this.receiver = receiver;
	}

	/// @throws UnreadableFormException when it is no form of ours
	/// @throws IOException when the sender broke off
	MultipartForm read(UploadContext body) throws IOException {
		boolean whole = false;
		boolean good = false;
		try {
			readParts(body);
			if (this.fields.isEmpty() && this.file == null) {
				throw new UnreadableFormException(400);
			}
			whole = true;
			good = true;
		}
		catch (BoundedBody.OverlongException ex) {
			good = true;
		}
		finally {
			if (!good) {
				close();
			}
		}
		Map<String, String[]> all = new LinkedHashMap<>();
		this.fields.forEach((name, values) -> all.put(name, values.toArray(String[]::new)));
		return new MultipartForm(all, this.file, whole);
	}

	private void readParts(UploadContext body) throws IOException {
		FileUpload parser = new FileUpload();
		parser.setPartHeaderSizeMax(LONGEST_HEADER);
		parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
		FileItemIterator parts = parser.getItemIterator(body);
		for (int count = 0; parts.hasNext(); count++) {
			if (count == MOST_PARTS) {
				throw new UnreadableFormException(413);
			}
			FileItemStream part = parts.next();
			try (InputStream bytes = part.openStream()) {
				read(part, bytes);
			}
		}
	}

	private void read(FileItemStream part, InputStream bytes) throws IOException {
		String name = Optional.ofNullable(part.getFieldName()).orElseThrow(() -> new UnreadableFormException(400));
		if (part.isFormField()) {
			this.fields.computeIfAbsent(name, (_) -> new ArrayList<>()).add(text(bytes));
			return;
		}
		String called = name(part);
		if (called.isEmpty()) {
			// Browsers send an empty part where no file was chosen.
			return;
		}
		if (!name.equals(FILE) || this.file != null) {
			throw new UnreadableFormException(400);
		}
		this.file = this.receiver.receive(called, part.getContentType(), bytes);
	}

	private static String name(FileItemStream part) {
		try {
			return Optional.ofNullable(part.getName()).orElse("");
		}
		catch (InvalidFileNameException ex) {
			return ex.getName();
		}
	}

	private String text(InputStream bytes) throws IOException {
		byte[] value = bytes.readNBytes(this.left + 1);
		this.left -= value.length;
		if (this.left < 0) {
			throw new UnreadableFormException(413);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFormException(400);
		}
	}

	private void close() {
		if (this.file != null) {
			this.file.close();
		}
	}

	/// Takes the bytes of the file.
	@FunctionalInterface
	interface Receiver {

		/// @param name as the sender called it
		/// @param declared the type as the sender called it; null where it said nothing
		/// @throws IOException when the sender broke off
		Arrived receive(String name, @Nullable String declared, InputStream bytes) throws IOException;

	}

	/// A form that cannot be read.
	static final class UnreadableFormException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int status;

		UnreadableFormException(int status) {
			super("The form cannot be read");
			this.status = status;
		}

		int status() {
			return this.status;
		}

	}

}
