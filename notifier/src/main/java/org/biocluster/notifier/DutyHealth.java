package org.biocluster.notifier;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.announcement.kafka.Listening;
import org.biocluster.duty.Duties;
import org.biocluster.duty.DutyStatus;
import org.biocluster.policy.kafka.PolicyFeed;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Down when a duty ended, or history or policies go on with records by a newer release. A mail server that can't be reached is
/// no reason: deliveries wait for it.
class DutyHealth implements HealthIndicator {

	private final Duties duties;

	private final Listening listening;

	private final PolicyFeed policies;

	DutyHealth(Duties duties, Listening listening, PolicyFeed policies) {
		this.duties = duties;
		this.listening = listening;
		this.policies = policies;
	}

	@Override
	public Health health() {
		boolean ended = duties.status().stream().anyMatch(DutyStatus::ended);
		List<String> blocked = blocked();
		Health.Builder health = (ended || !blocked.isEmpty()) ? Health.down() : Health.up();
		duties.status()
			.stream()
			.filter((status) -> status.failure() != null)
			.forEach(
					(status) -> health.withDetail(status.name(), status.failure() + " since " + status.failingSince()));
		if (!blocked.isEmpty()) {
			health.withDetail("blockedBy", blocked);
		}
		return health.build();
	}

	private List<String> blocked() {
		List<String> blocked = new ArrayList<>(listening.blocked());
		policies.blockedBy()
			.map((newer) -> newer.topic() + "-" + newer.partition() + "@" + newer.offset())
			.ifPresent(blocked::add);
		return blocked;
	}

}
