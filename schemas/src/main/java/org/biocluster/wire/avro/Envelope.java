package org.biocluster.wire.avro;

import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/// The two fields by which a record says what it carries. Avro resolves a branch that the reader does not know by
/// structure and would silently take one event for another; comparing the two tells.
public final class Envelope {

	static final String TYPE = "type";

	static final String PAYLOAD = "payload";

	private Envelope() {
	}

	/// Whether the record carries what it says, or needs not say anything.
	public static boolean isConsistent(IndexedRecord envelope) {
		Schema.Field type = envelope.getSchema().getField(TYPE);
		Schema.Field payload = envelope.getSchema().getField(PAYLOAD);
		return type == null || payload == null || !(envelope.get(payload.pos()) instanceof IndexedRecord carried)
				|| carried.getSchema().getName().contentEquals(String.valueOf(envelope.get(type.pos())));
	}

	/// Whether records of the schema say which record they carry.
	static boolean is(Schema schema) {
		return schema.getField(TYPE) != null && schema.getField(PAYLOAD) != null;
	}

	static void check(String named, String carried) {
		if (!named.equals(carried)) {
			throw new UnknownVariantException("The payload " + carried + " where another one is named");
		}
	}

	static void check(IndexedRecord envelope) {
		if (!isConsistent(envelope)) {
			throw new UnknownVariantException("Another payload than " + envelope.getSchema().getName() + " names");
		}
	}

}
