package org.biocluster.wire.avro;

import java.io.IOException;
import java.util.Arrays;

import org.apache.avro.io.BinaryData;
import org.apache.avro.io.BinaryEncoder;

/// Collects a record in memory, behind a header. Avro's own encoders write to a stream and need a buffer of their own
/// beside its; most records are smaller than these two. Used by one thread.
final class MemoryEncoder extends BinaryEncoder {

	private static final int USUAL = 512;

	/// The longest form of a number.
	private static final int NUMBER = 10;

	/// For what follows a long text.
	private static final int SPARE = 128;

	private byte[] bytes;

	private int size;

	MemoryEncoder(byte[] header) {
		bytes = Arrays.copyOf(header, USUAL);
		size = header.length;
	}

	byte[] toBytes() {
		return Arrays.copyOf(bytes, size);
	}

	@Override
	public void writeBoolean(boolean value) {
		room(1);
		bytes[size++] = (byte) (value ? 1 : 0);
	}

	@Override
	public void writeInt(int value) {
		room(NUMBER);
		size += BinaryData.encodeInt(value, bytes, size);
	}

	@Override
	public void writeLong(long value) {
		room(NUMBER);
		size += BinaryData.encodeLong(value, bytes, size);
	}

	@Override
	public void writeFloat(float value) {
		room(NUMBER);
		size += BinaryData.encodeFloat(value, bytes, size);
	}

	@Override
	public void writeDouble(double value) {
		room(NUMBER);
		size += BinaryData.encodeDouble(value, bytes, size);
	}

	@Override
	public void writeFixed(byte[] from, int start, int length) {
		room(length);
		System.arraycopy(from, start, bytes, size, length);
		size += length;
	}

	@Override
	protected void writeZero() throws IOException {
		writeBoolean(false);
	}

	@Override
	public int bytesBuffered() {
		return size;
	}

	@Override
	public void flush() {
	}

	private void room(int more) {
		if (size + more > bytes.length) {
			bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more + SPARE));
		}
	}

}
