package org.biocluster.wire.avro;

import org.apache.avro.util.ClassSecurityValidator;

/// Process-wide limits of Avro: what a record may claim about its size, and which classes it may name. Set before
/// anything is read, because Avro reads them once.
public final class AvroGuards {

	private static final String WIRE = "org.biocluster.wire.avro.";

	static {
		limit("org.apache.avro.limits.bytes.maxLength", "1048576");
		limit("org.apache.avro.limits.string.maxLength", "1048576");
		limit("org.apache.avro.limits.collectionItems.maxLength", "65536");
		limit("org.apache.avro.limits.collectionItems.maxAllocation", "4194304");
		ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.getGlobal(),
				(name) -> name.getName().startsWith(WIRE)));
	}

	private AvroGuards() {
	}

	/// Makes sure that the limits are set.
	public static void raise() {
	}

	/// Leaves a limit alone that whoever started the process has chosen.
	private static void limit(String property, String value) {
		if (System.getProperty(property) == null) {
			System.setProperty(property, value);
		}
	}

}
