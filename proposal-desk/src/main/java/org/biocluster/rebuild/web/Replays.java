package org.biocluster.rebuild.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.biocluster.account.StaffMember;
import org.biocluster.problem.web.Problem;
import org.biocluster.problem.web.ProblemCode;
import org.biocluster.projection.Rebuild;
import org.biocluster.projection.RebuildPreview;
import org.biocluster.projection.RebuildProgress;
import org.biocluster.projection.RebuildRequest;
import org.biocluster.projection.RebuildStart;
import org.biocluster.trail.AuditTrail;

/// Starts rebuilds of the inbox and tells how they are getting on.
public final class Replays {

	private static final int KEPT = 100;

	private final Rebuild rebuild;

	private final AuditTrail trail;

	public Replays(Rebuild rebuild, AuditTrail trail) {
		this.rebuild = rebuild;
		this.trail = trail;
	}

	RebuildPreview preview() {
		return rebuild.preview();
	}

	/// The rebuilt view takes the live one's place also when they differ: it is what the
	/// history says.
	/// @throws Problem when one is running
	Replay start(StaffMember member) {
		return switch (rebuild.start(new RebuildRequest(member.id(), true))) {
			case RebuildStart.Started started -> {
				String id = String.valueOf(started.entry().id());
				trail.done(member.actor(), "view.rebuild", id, Map.of("view", "inbox"));
				yield Replay.of(started.entry(), rebuild.progress());
			}
			case RebuildStart.AlreadyRunning _ -> {
				trail.refused(member.actor(), "view.rebuild", null, "running");
				throw new Problem(ProblemCode.BUSY);
			}
		};
	}

	/// The newest first.
	List<Replay> all() {
		Optional<RebuildProgress> progress = rebuild.progress();
		return rebuild.newest(KEPT).stream().map((entry) -> Replay.of(entry, progress)).toList();
	}

	Optional<Replay> find(String id) {
		return all().stream().filter((replay) -> replay.id().equals(id)).findFirst();
	}

}
