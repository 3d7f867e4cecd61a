package org.biocluster.wire;

import org.jspecify.annotations.Nullable;

/// The record is garbage and will stay so: put it into quarantine and go on.
public final class UndecodableRecordException extends WireException {

	private static final long serialVersionUID = 1L;

	UndecodableRecordException(String topic, String problem) {
		this(topic, problem, null);
	}

	/// Keeps the cause's class and place, but not its message.
	UndecodableRecordException(String topic, String problem, @Nullable Throwable cause) {
		super(topic, cause == null ? problem : problem + " (" + cause.getClass().getSimpleName() + ")", null);
		if (cause != null) {
			setStackTrace(cause.getStackTrace());
		}
	}

}
