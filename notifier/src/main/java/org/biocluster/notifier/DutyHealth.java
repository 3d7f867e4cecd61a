package org.biocluster.notifier;

import org.biocluster.announcement.kafka.Listening;
import org.biocluster.duty.Duties;
import org.biocluster.duty.DutyStatus;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down when a duty ended or the history goes on with records by a newer release. A mail server that can't be reached is
/// no reason: deliveries wait for it.
class DutyHealth implements HealthIndicator {

	private final Duties duties;

	private final Listening listening;

	DutyHealth(Duties duties, Listening listening) {
		this.duties = duties;
		this.listening = listening;
	}

	@Override
	public Health health() {
		boolean ended = duties.status().stream().anyMatch(DutyStatus::ended);
		Health.Builder health = (ended || !listening.blocked().isEmpty()) ? Health.down() : Health.up();
		duties.status()
			.stream()
			.filter((status) -> status.failure() != null)
			.forEach(
					(status) -> health.withDetail(status.name(), status.failure() + " since " + status.failingSince()));
		if (!listening.blocked().isEmpty()) {
			health.withDetail("blockedBy", listening.blocked());
		}
		return health.build();
	}

}
