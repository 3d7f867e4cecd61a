package org.biocluster.wire;

/// The record was written by a newer version than this one: stop before it, never skip it.
public final class NewerRecordException extends WireException {

	private static final long serialVersionUID = 1L;

	NewerRecordException(String topic, String problem) {
		super(topic, problem + "; it was written by a newer version, update this service", null);
	}

}
