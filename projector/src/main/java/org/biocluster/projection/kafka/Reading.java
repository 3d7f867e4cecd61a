package org.biocluster.projection.kafka;

import org.biocluster.topic.Topic;
import org.jspecify.annotations.Nullable;

/// What became of trying to read one record.
public sealed interface Reading {

	RawRecord raw();

	/// The record is dealt with, one way or the other; the reader goes on behind it.
	sealed interface Settled extends Reading {

	}

	/// The record can't be dealt with now; its partition stops in front of it.
	sealed interface Stop extends Reading {

		String cause();

	}

	/// A key and a value, null for a removal, of the topic's types.
	record Readable(RawRecord raw, Topic<?, ?> topic, Object key, @Nullable Object value) implements Settled {
	}

	/// Garbage: waiting won't help.
	record Unreadable(RawRecord raw, String cause) implements Settled {
	}

	/// Written by a newer release than this one.
	record Newer(RawRecord raw, String cause) implements Stop {
	}

	/// What is needed for reading isn't there, most likely the schema registry.
	record Unavailable(RawRecord raw, String cause) implements Stop {
	}

}
