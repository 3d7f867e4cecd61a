package org.biocluster.telemetry.trace;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Which trace led to something that is done later, by another thread of this process. Remembers a bounded number and
/// nothing beyond a restart: the later work then stands in no trace, which harms nobody. Thread-safe.
public final class RecentTraces {

	private static final int MOST = 10_000;

	private final Traces traces;

	private final Map<Object, TraceParent> parents = new LinkedHashMap<>() {

		@Override
		protected boolean removeEldestEntry(Map.Entry<Object, TraceParent> eldest) {
			return size() > MOST;
		}

	};

	public RecentTraces(Traces traces) {
		this.traces = traces;
	}

	/// Remembers where the trace stands that the key belongs to.
	/// @param parent null: it belongs to none
	public void remember(Object key, @Nullable TraceParent parent) {
		if (parent != null && this.traces.areOn()) {
			synchronized (this.parents) {
				this.parents.put(key, parent);
			}
		}
	}

	/// Goes on with the trace of the key, if there is one, in this thread.
	public Traces.Work begin(String name, Object key) {
		if (!this.traces.areOn()) {
			return NoTraces.NOTHING;
		}
		TraceParent parent;
		synchronized (this.parents) {
			parent = this.parents.get(key);
		}
		return this.traces.begin(name, parent);
	}

}
