package org.biocluster.trail;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.biocluster.audit.AuditRecord;
import org.biocluster.audit.AuditResult;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.EventId;
import org.jspecify.annotations.Nullable;

/// Writes down what somebody did or tried. Nothing personal: people are opaque ids, targets are codes. Thread-safe.
public final class AuditTrail {

	private final Consumer<AuditRecord> destination;

	private final Supplier<UUID> ids;

	private final InstantSource clock;

	public AuditTrail(Consumer<AuditRecord> destination, Supplier<UUID> ids, InstantSource clock) {
		this.destination = destination;
		this.ids = ids;
		this.clock = clock;
	}

	/// It was done.
	public void done(Actor actor, String action, @Nullable String target, Map<String, String> details) {
		write(actor, action, target, AuditResult.DONE, null, details);
	}

	/// It was not allowed, or not valid.
	public void refused(Actor actor, String action, @Nullable String target, String reason) {
		write(actor, action, target, AuditResult.REFUSED, reason, Map.of());
	}

	/// It was allowed and broke.
	public void failed(Actor actor, String action, @Nullable String target, String reason) {
		write(actor, action, target, AuditResult.FAILED, reason, Map.of());
	}

	private void write(Actor actor, String action, @Nullable String target, AuditResult result, @Nullable String reason,
			Map<String, String> details) {
		destination.accept(new AuditRecord(new EventId(ids.get()), clock.instant(), actor, action, target, result,
				reason, details));
	}

}
