package org.biocluster.wire;

import org.jspecify.annotations.Nullable;

/// A record could not be read or written. Messages name the topic, never content; neither do they carry the message of
/// a cause that could quote content.
public abstract sealed class WireException extends RuntimeException
		permits UndecodableRecordException, NewerRecordException, RegistryUnavailableException {

	private static final long serialVersionUID = 1L;

	private final String topic;

	WireException(String topic, String problem, @Nullable Throwable cause) {
		super(topic + ": " + problem, cause);
		this.topic = topic;
	}

	/// The name of the topic.
	public String topic() {
		return topic;
	}

}
