package org.biocluster.reuse;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/// Keeps one thing that takes room, such as a buffer, for whoever needs it next. Not one for each thread: requests have
/// threads of their own, and each would have to make one. Thread-safe; what it gives out belongs to who took it.
/// @param <T> the kind of thing
public final class Spare<T> {

	private final AtomicReference<@Nullable T> kept = new AtomicReference<>();

	private final Supplier<T> another;

	/// @param another makes one where none is kept
	public Spare(Supplier<T> another) {
		this.another = another;
	}

	/// What was given back last, or a new one.
	public T take() {
		T spare = this.kept.getAndSet(null);
		return spare != null ? spare : this.another.get();
	}

	/// Gives something back, which must not be used any more.
	public void giveBack(T thing) {
		this.kept.setRelease(thing);
	}

}
