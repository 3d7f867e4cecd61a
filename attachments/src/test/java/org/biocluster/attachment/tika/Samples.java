package org.biocluster.attachment.tika;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files of every kind, honest and not.
public final class Samples {

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	private static final byte[] JPEG = { (byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F',
			0, 1, 1, 0, 0, 1, 0, 1, 0, 0 };

	private Samples() {
	}

	/// The smallest document that every reader opens.
	public static byte[] pdf() {
		return bytes(
				"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
						+ "trailer<</Root 1 0 R>>\n%%EOF\n");
	}

	/// An image whose header says how large it is.
	public static byte[] png(int width, int height) {
		ByteBuffer header = ByteBuffer.allocate(17).put(bytes("IHDR")).putInt(width).putInt(height);
		header.put(new byte[] { 8, 2, 0, 0, 0 });
		CRC32 sum = new CRC32();
		sum.update(header.array());
		ByteBuffer image = ByteBuffer.allocate(64).put(PNG).putInt(13).put(header.array()).putInt((int) sum.getValue());
		return image.array();
	}

	static byte[] jpeg() {
		return JPEG.clone();
	}

	static byte[] zip(String... names) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(bytes("<x/>"));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/// What an office of Microsoft writes.
	/// @param folder `word`, `xl` or `ppt`
	public static byte[] office(String folder, String... more) {
		String[] names = new String[more.length + 3];
		names[0] = "[Content_Types].xml";
		names[1] = "_rels/.rels";
		names[2] = folder + "/document.xml";
		System.arraycopy(more, 0, names, 3, more.length);
		return zip(names);
	}

	static byte[] openDocument(String mediaType) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		byte[] content = bytes(mediaType);
		CRC32 sum = new CRC32();
		sum.update(content);
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			ZipEntry entry = new ZipEntry("mimetype");
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(content.length);
			entry.setCompressedSize(content.length);
			entry.setCrc(sum.getValue());
			zip.putNextEntry(entry);
			zip.write(content);
			zip.closeEntry();
			zip.putNextEntry(new ZipEntry("content.xml"));
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/// An archive in an archive: a few bytes that would unpack to a million.
	static byte[] bomb() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("lib 0.zip"));
			zip.write(new byte[1_000_000]);
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static byte[] joined(byte[] first, byte[] second) {
		return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
	}

}
