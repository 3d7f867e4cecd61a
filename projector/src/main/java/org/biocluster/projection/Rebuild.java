package org.biocluster.projection;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

import org.biocluster.projection.jdbc.RebuildEntry;
import org.biocluster.projection.jdbc.RebuildSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/// Builds a view anew beside the live one, compares the two and swaps them, on demand. Pages and projector go on meanwhile;
/// nothing but rows can come of it. At most one per view in all processes; a process that dies leaves the live view as it
/// was. Thread-safe.
public final class Rebuild implements DisposableBean {

	private final View view;

	private final AtomicReference<@Nullable ShadowBuild> running = new AtomicReference<>();

	private volatile boolean closing;

	public Rebuild(View view) {
		this.view = view;
	}

	/// How much a rebuild would read now.
	public RebuildPreview preview() {
		return this.view.preview();
	}

	/// Starts a rebuild on a thread of its own.
	public RebuildStart start(RebuildRequest request) {
		Optional<RebuildSession> session = RebuildSession.open(this.view.dataSource(), this.view.schema());
		if (session.isEmpty()) {
			return new RebuildStart.AlreadyRunning();
		}
		try {
			this.view.rebuildLog().closeInterrupted(this.view.clock().instant());
			RebuildEntry entry = this.view.rebuildLog()
				.begin(request.who(), this.view.clock().instant(), preview().total());
			ShadowBuild build = new ShadowBuild(this.view, session.get(), entry, () -> this.closing);
			this.running.set(build);
			Thread.ofPlatform()
				.daemon()
				.name("rebuild-" + this.view.schema().live())
				.start(() -> run(build, request.swapWhenDifferent()));
			return new RebuildStart.Started(entry);
		}
		catch (RuntimeException ex) {
			session.get().close();
			throw ex;
		}
	}

	/// How far this process's running rebuild is; empty when there is none.
	public Optional<RebuildProgress> progress() {
		return Optional.ofNullable(this.running.get()).map(ShadowBuild::progress);
	}

	/// Ends this process's running rebuild without a swap; soon, not at once.
	public void cancel() {
		Optional.ofNullable(this.running.get()).ifPresent(ShadowBuild::cancel);
	}

	/// Rebuilds of this view, the newest first, also those of other processes and those
	/// that a changed script made necessary.
	public List<RebuildEntry> newest(int limit) {
		return this.view.rebuildLog().newest(limit);
	}

	@Override
	public void destroy() {
		this.closing = true;
	}

	private void run(ShadowBuild build, boolean swapWhenDifferent) {
		try {
			build.run(swapWhenDifferent ? ShadowBuild.Difference.IS_REPORTED : ShadowBuild.Difference.KEEPS_LIVE);
		}
		finally {
			this.running.set(null);
		}
	}

	/// Replaces a live view that another script made. Returns when it is done.
	/// @throws IllegalStateException when it could not be done
	static void replaceOutdated(View view, BooleanSupplier cancelled) {
		RebuildSession session = RebuildSession.open(view.dataSource(), view.schema())
			.orElseThrow(() -> new IllegalStateException("Another process is rebuilding the view"));
		RebuildEntry entry = view.rebuildLog().begin("system", view.clock().instant(), 0);
		RebuildEntry end = new ShadowBuild(view, session, entry, cancelled).run(ShadowBuild.Difference.IS_EXPECTED);
		if (view.isOutdated()) {
			throw new IllegalStateException("The view doesn't fit its script and wasn't rebuilt: " + end.detail());
		}
	}

}
