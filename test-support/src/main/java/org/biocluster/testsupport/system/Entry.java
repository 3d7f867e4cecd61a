package org.biocluster.testsupport.system;

import org.apache.avro.generic.GenericRecord;

/// One committed record of a topic.
///
/// @param bytes the value as stored
/// @param envelope the value, decoded by the schema whose id it names
public record Entry(int partition, long offset, String key, byte[] bytes, GenericRecord envelope) {

	/// The text of one of the envelope's fields.
	public String field(String name) {
		return String.valueOf(this.envelope.get(name));
	}

	/// Name of the payload record.
	public String type() {
		return field("type");
	}

	/// Position in the proposal's own order.
	public long version() {
		return Long.parseLong(field("version"));
	}

	/// A field of the payload.
	public Object payload(String name) {
		return ((GenericRecord) this.envelope.get("payload")).get(name);
	}

}
