package org.biocluster.attachment.disk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.biocluster.attachment.Incoming;
import org.biocluster.attachment.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Bytes on their way into the directory. Used by one thread.
final class Arriving implements Incoming {

	private static final Logger log = LoggerFactory.getLogger(Arriving.class);

	private static final int AT_ONCE = 64 * 1024;

	private final Path path;

	private final Quota quota;

	private String sha256 = "";

	private long size;

	private boolean settled;

	Arriving(Path path, Quota quota) {
		this.path = path;
		this.quota = quota;
	}

	/// @throws IOException when the sender broke off; nothing is left then
	Reception read(InputStream bytes, long most) throws IOException {
		Reception reception = new Reception.NoRoom();
		try {
			reception = copy(bytes, most);
		}
		catch (UncheckedIOException ex) {
			log.atError().setCause(ex).log("An attached file cannot be written");
		}
		finally {
			if (!(reception instanceof Reception.Whole)) {
				close();
			}
		}
		return reception;
	}

	private Reception copy(InputStream bytes, long most) throws IOException {
		MessageDigest digest = digest();
		byte[] some = new byte[AT_ONCE];
		try (Sink sink = new Sink(this.path)) {
			for (int length = bytes.read(some); length >= 0; length = bytes.read(some)) {
				if (this.size + length > most) {
					return new Reception.TooLarge();
				}
				if (!this.quota.take(length)) {
					return new Reception.NoRoom();
				}
				this.size += length;
				digest.update(some, 0, length);
				sink.write(some, length);
			}
			sink.force();
		}
		this.sha256 = HexFormat.of().formatHex(digest.digest());
		return (this.size == 0) ? new Reception.Empty() : new Reception.Whole(this);
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/// From now on they belong to an upload.
	void kept() {
		this.settled = true;
	}

	@Override
	public Path path() {
		return this.path;
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public String sha256() {
		return this.sha256;
	}

	@Override
	public void close() {
		if (this.settled) {
			return;
		}
		this.settled = true;
		this.quota.give(this.size);
		try {
			Files.deleteIfExists(this.path);
		}
		catch (IOException ex) {
			log.atWarn().setCause(ex).log("What is left of a file on its way in goes with the next cleaning");
		}
	}

}
