package org.biocluster.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.proposal.Actor;
import org.biocluster.proposal.EventId;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did or tried to do.
/// @param action code of what, such as `decision.release`
/// @param target what it was done to, such as a proposal's id; null for the product as a whole
/// @param reason code of why it was refused or failed
/// @param details codes, ids and numbers that explain it; no free text and no personal data
public record AuditRecord(EventId id, Instant at, Actor actor, String action, @Nullable String target,
		AuditResult result, @Nullable String reason, Map<String, String> details) {

	public AuditRecord {
		details = Collections.unmodifiableMap(new TreeMap<>(details));
	}

}
