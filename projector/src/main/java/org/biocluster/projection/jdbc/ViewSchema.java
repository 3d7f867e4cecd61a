package org.biocluster.projection.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The names that belong to one view.
/// @param live the schema that pages read
/// @param own the primary schema of the same service, with quarantine and rebuild log
public record ViewSchema(String live, String own) {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

	public ViewSchema {
		check(live);
		check(own);
	}

	/// Where a rebuild writes.
	public String shadow() {
		return this.live + "_shadow";
	}

	/// What the live schema is called for the moment between swap and drop.
	public String retired() {
		return this.live + "_old";
	}

	/// Held shared while a batch is written to the live view, alone while it is
	/// swapped.
	long writeLock() {
		return lock("write");
	}

	/// Held by the one rebuild.
	long rebuildLock() {
		return lock("rebuild");
	}

	/// Table names come from code, never from a request; the check turns a slip into a
	/// clear message.
	static String check(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not a plain lower-case SQL name: " + name);
		}
		return name;
	}

	private long lock(String purpose) {
		byte[] name = Sha256.of(("biocluster view " + purpose + " " + this.live).getBytes(StandardCharsets.UTF_8));
		return ByteBuffer.wrap(name).getLong();
	}

}
