package org.biocluster.telemetry.trace;

import java.time.Instant;
import java.util.Collection;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Tracing that is switched off.
final class NoTraces implements Traces {

	static final Work NOTHING = () -> {
	};

	@Override
	public boolean areOn() {
		return false;
	}

	@Override
	public void inject(Headers headers) {
	}

	@Override
	public Work begin(String name, @Nullable TraceParent parent) {
		return NOTHING;
	}

	@Override
	public void add(String name, Collection<TraceParent> parents, Instant start, Instant end) {
	}

}
