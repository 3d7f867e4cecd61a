package org.biocluster.wire.avro;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

import org.apache.avro.io.BinaryData;
import org.biocluster.reuse.Spare;
import org.biocluster.text.Utf8;

/// Collects an Avro record in memory, behind a header. Avro's own encoders write to a stream and need a buffer of their own
/// beside its; most records are smaller than these two. Used by one thread, for one record after the other.
final class MemoryEncoder {

	private static final int USUAL = 4_096;

	/// Room that a rare long record needed is not kept.
	private static final int KEPT = 65_536;

	private static final Spare<MemoryEncoder> SPARE_ONES = new Spare<>(MemoryEncoder::new);

	private static final int CHARACTERS = 1_024;

	/// The longest form of a number.
	private static final int NUMBER = 10;

	/// For what follows a long text.
	private static final int SPARE = 128;

	private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

	private static final int ID_LENGTH = 36;

	private static final int[] DASHES = { 8, 13, 18, 23 };

	private final char[] characters = new char[CHARACTERS];

	private byte[] bytes = new byte[USUAL];

	private int size;

	/// An encoder that is empty but for a header.
	static MemoryEncoder after(byte[] header) {
		MemoryEncoder encoder = SPARE_ONES.take();
		encoder.size = 0;
		encoder.write(header);
		return encoder;
	}

	/// What was written. The encoder must not be used any more.
	byte[] toBytes() {
		byte[] written = Arrays.copyOf(bytes, size);
		if (bytes.length <= KEPT) {
			SPARE_ONES.giveBack(this);
		}
		return written;
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

	/// The length, which stands in front, is known only when the text is written.
	void writeString(String value) {
		room(NUMBER + value.length() * Utf8.MOST);
		int text = size + NUMBER;
		int length = Utf8.write(value, bytes, text, characters) - text;
		writeInt(length);
		System.arraycopy(bytes, text, bytes, size, length);
		size += length;
	}

	/// Bytes that are in Avro's form already.
	void write(byte[] written) {
		room(written.length);
		System.arraycopy(written, 0, bytes, size, written.length);
		size += written.length;
	}

	/// The canonical text of an id.
	void writeUuid(UUID value) {
		writeInt(ID_LENGTH);
		room(ID_LENGTH);
		long most = value.getMostSignificantBits();
		long least = value.getLeastSignificantBits();
		digits(most >>> Integer.SIZE, 8, 0);
		digits(most >>> Short.SIZE, 4, 9);
		digits(most, 4, 14);
		digits(least >>> 48, 4, 19);
		digits(least, 12, 24);
		for (int dash : DASHES) {
			bytes[size + dash] = '-';
		}
		size += ID_LENGTH;
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

	/// @param at of the id's characters
	private void digits(long value, int count, int at) {
		long left = value;
		for (int i = size + at + count - 1; i >= size + at; i--) {
			bytes[i] = DIGITS[(int) left & 0xf];
			left >>>= 4;
		}
	}

	private void room(int more) {
		if (size + more > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + SPARE));
		}
	}

}
