package org.biocluster.proposal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

import org.biocluster.reuse.Spare;

/// Name-based identities: UUID version 5 of RFC 9562, SHA-1 over a namespace and a name.
public final class NameBasedIds {

	private static final MessageDigest SHA1 = another();

	private static final Spare<MessageDigest> SPARE = new Spare<>(NameBasedIds::copy);

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

	private static final int NAMESPACE = 2 * Long.BYTES;

	private NameBasedIds() {
	}

	/// The version 5 UUID of a name, taken as UTF-8, within a namespace.
	public static UUID uuid(UUID namespace, String name) {
		byte[] text = name.getBytes(StandardCharsets.UTF_8);
		byte[] whole = new byte[NAMESPACE + text.length];
		LONG.set(whole, 0, namespace.getMostSignificantBits());
		LONG.set(whole, Long.BYTES, namespace.getLeastSignificantBits());
		System.arraycopy(text, 0, whole, NAMESPACE, text.length);
		MessageDigest sha1 = SPARE.take();
		byte[] digest = sha1.digest(whole);
		SPARE.giveBack(sha1);
		long most = ((long) LONG.get(digest, 0) & 0xffff_ffff_ffff_0fffL) | 0x5000L;
		long least = ((long) LONG.get(digest, Long.BYTES) & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
		return new UUID(most, least);
	}

	/// A copy, since asking the providers for another one takes longer than a name does.
	private static MessageDigest copy() {
		try {
			return (MessageDigest) SHA1.clone();
		}
		catch (CloneNotSupportedException _) {
			return another();
		}
	}

	private static MessageDigest another() {
		try {
			return MessageDigest.getInstance("SHA-1");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-1", e);
		}
	}

}
