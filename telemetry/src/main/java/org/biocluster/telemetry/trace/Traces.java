package org.biocluster.telemetry.trace;

import java.time.Instant;
import java.util.Collection;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Carries traces over topics. Of all that a record's headers hold, only a [TraceParent] is ever copied. Thread-safe.
public interface Traces {

	/// Nothing is traced; every method does nothing.
	Traces OFF = new NoTraces();

	/// Whether anything is traced.
	boolean areOn();

	/// Writes the trace of this thread, if there is one, into headers.
	void inject(Headers headers);

	/// Goes on with a trace in this thread until the work is closed.
	/// @param parent null: the work is not traced
	Work begin(String name, @Nullable TraceParent parent);

	/// Adds work that is done already to each of the traces.
	void add(String name, Collection<TraceParent> parents, Instant start, Instant end);

	/// A piece of work. Closed by the thread that began it.
	interface Work extends AutoCloseable {

		@Override
		void close();

	}

}
