package org.biocluster.projection.kafka;

/// A topic of a projection doesn't exist; the set-up step hasn't run.
public final class MissingTopicException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MissingTopicException(String topic) {
		super("Topic " + topic + " doesn't exist: run the set-up step");
	}

}
