package org.biocluster.wire.avro;

import java.nio.charset.StandardCharsets;

import org.apache.avro.AvroRuntimeException;

/// Reads the parts of an Avro record from memory. Whatever the bytes claim, they cannot claim more than what is left of
/// them, so that nothing is made ready for what does not follow. Used by one thread.
final class MemoryDecoder {

	/// Every seven bits of a number take a byte.
	private static final int BITS = 7;

	private final byte[] bytes;

	private int position;

	/// @param from where the record begins
	MemoryDecoder(byte[] bytes, int from) {
		this.bytes = bytes;
		this.position = from;
	}

	boolean readBoolean() {
		return bytes[position++] == 1;
	}

	int readInt() {
		return Math.toIntExact(readLong());
	}

	long readLong() {
		long value = 0;
		for (int shift = 0; shift < Long.SIZE; shift += BITS) {
			byte next = bytes[position++];
			value |= (next & 0x7fL) << shift;
			if (next >= 0) {
				return (value >>> 1) ^ -(value & 1);
			}
		}
		throw new AvroRuntimeException("A number without an end");
	}

	String readString() {
		int length = claimed(readLong());
		String text = new String(bytes, position, length, StandardCharsets.UTF_8);
		position += length;
		return text;
	}

	/// How many items of an array or a map follow; none at its end. Each takes a byte at
	/// least.
	int readItems() {
		long count = readLong();
		if (count >= 0) {
			return claimed(count);
		}
		readLong();
		return claimed(-count);
	}

	/// @throws AvroRuntimeException when bytes are left over
	void end() {
		if (position < bytes.length) {
			throw new AvroRuntimeException("Bytes are left over");
		}
	}

	private int claimed(long count) {
		if (count < 0 || count > bytes.length - position) {
			throw new AvroRuntimeException("More is claimed than follows");
		}
		return (int) count;
	}

}
