package org.biocluster.router;

import org.apache.kafka.streams.KafkaStreams.State;
import org.biocluster.policy.kafka.PolicyFeed;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Up while commands are being decided: Kafka Streams runs, or hands partitions over, and the newest policy is in force.
class RouterHealth implements HealthIndicator {

	private final RouterLifecycle lifecycle;

	private final PolicyFeed policies;

	private final CalendarWatch calendar;

	RouterHealth(RouterLifecycle lifecycle, PolicyFeed policies, CalendarWatch calendar) {
		this.lifecycle = lifecycle;
		this.policies = policies;
		this.calendar = calendar;
	}

	@Override
	public Health health() {
		boolean ruled = policies.active().isPresent() && policies.blockedBy().isEmpty();
		Health.Builder health = lifecycle.isDeciding() && ruled ? Health.up() : Health.down();
		return health.withDetail("streams", lifecycle.state().map(State::name).orElse("NOT_STARTED"))
			.withDetail("policyVersion", policies.active().map((policy) -> policy.policy().version()).orElse(0L))
			.withDetail("unreadablePolicies", policies.unreadable().size())
			.withDetail("calendarDaysLeft", calendar.daysLeft().map(Object::toString).orElse("unknown"))
			.build();
	}

}
