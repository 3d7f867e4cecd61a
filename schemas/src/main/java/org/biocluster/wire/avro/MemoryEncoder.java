package org.biocluster.wire.avro;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.apache.avro.io.BinaryData;

/// Collects an Avro record in memory, behind a header. Avro's own encoders write to a stream and need a buffer of their own
/// beside its; most records are smaller than these two. Used by one thread.
final class MemoryEncoder {

	private static final int USUAL = 512;

	/// The longest form of a number.
	private static final int NUMBER = 10;

	/// For what follows a long text.
	private static final int SPARE = 128;

	private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private static final int ID_LENGTH = 36;

	private byte[] bytes;

	private int size;

	MemoryEncoder(byte[] header) {
		bytes = Arrays.copyOf(header, USUAL);
		size = header.length;
	}

	byte[] toBytes() {
		return Arrays.copyOf(bytes, size);
	}

	void writeBoolean(boolean value) {
		room(1);
		bytes[size++] = (byte) (value ? 1 : 0);
	}

	void writeInt(int value) {
		room(NUMBER);
		size += BinaryData.encodeInt(value, bytes, size);
	}

	void writeLong(long value) {
		room(NUMBER);
		size += BinaryData.encodeLong(value, bytes, size);
	}

	void writeString(String value) {
		byte[] text = value.getBytes(StandardCharsets.UTF_8);
		writeInt(text.length);
		room(text.length);
		System.arraycopy(text, 0, bytes, size, text.length);
		size += text.length;
	}

	/// The canonical text of an id.
	void writeUuid(UUID value) {
		writeInt(ID_LENGTH);
		room(ID_LENGTH);
		digits(value.getMostSignificantBits() >>> Integer.SIZE, 8);
		dash();
		digits(value.getMostSignificantBits() >>> Short.SIZE, 4);
		dash();
		digits(value.getMostSignificantBits(), 4);
		dash();
		digits(value.getLeastSignificantBits() >>> 48, 4);
		dash();
		digits(value.getLeastSignificantBits(), 12);
	}

	/// Begins an array or a map with so many items.
	void writeItems(int count) {
		if (count > 0) {
			writeLong(count);
		}
	}

	/// Ends an array or a map.
	void writeEnd() {
		writeBoolean(false);
	}

	private void digits(long value, int count) {
		for (int i = count - 1; i >= 0; i--) {
			bytes[size++] = DIGITS[(int) (value >>> 4 * i) & 0xf];
		}
	}

	private void dash() {
		bytes[size++] = '-';
	}

	private void room(int more) {
		if (size + more > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + SPARE));
		}
	}

}
