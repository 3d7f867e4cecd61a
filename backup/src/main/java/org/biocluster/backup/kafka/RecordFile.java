package org.biocluster.backup.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/// How records stand in a file: offset, time, key, value, headers; every length before its bytes, -1 for none.
final class RecordFile {

	private static final int NONE = -1;

	private RecordFile() {
	}

	static void write(DataOutputStream file, StoredRecord stored) throws IOException {
		file.writeLong(stored.offset());
		file.writeLong(stored.timestamp());
		write(file, stored.key());
		write(file, stored.value());
		file.writeInt(stored.headers().size());
		for (Header header : stored.headers()) {
			file.writeUTF(header.key());
			write(file, header.value());
		}
	}

	/// The next record; empty at the end of the file.
	static Optional<StoredRecord> read(DataInputStream file) throws IOException {
		long offset;
		try {
			offset = file.readLong();
		}
		catch (EOFException _) {
			return Optional.empty();
		}
		long timestamp = file.readLong();
		byte[] key = bytes(file);
		byte[] value = bytes(file);
		int count = file.readInt();
		List<Header> headers = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			headers.add(new RecordHeader(file.readUTF(), bytes(file)));
		}
		return Optional.of(new StoredRecord(offset, timestamp, key, value, headers));
	}

	private static void write(DataOutputStream file, byte @Nullable [] bytes) throws IOException {
		if (bytes == null) {
			file.writeInt(NONE);
			return;
		}
		file.writeInt(bytes.length);
		file.write(bytes);
	}

	private static byte @Nullable [] bytes(DataInputStream file) throws IOException {
		int length = file.readInt();
		return length == NONE ? null : file.readNBytes(length);
	}

}
