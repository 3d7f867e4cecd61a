package org.biocluster.projection.health;

import org.biocluster.projection.Projector;
import org.biocluster.projection.ProjectorStatus;
import org.biocluster.projection.ProjectorStatus.Blocked;
import org.biocluster.projection.ProjectorStatus.Trouble;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// What readiness says about a view: DOWN when it doesn't follow its topics and won't by itself or hasn't for a while,
/// OUT_OF_SERVICE until it has caught up after a start. Never part of liveness: a restart brings nothing back.
public final class ProjectorHealth implements HealthIndicator {

	private final Projector projector;

	public ProjectorHealth(Projector projector) {
		this.projector = projector;
	}

	@Override
	public Health health() {
		ProjectorStatus status = this.projector.status();
		Health.Builder health = switch (this.projector.readiness()) {
			case READY -> Health.up();
			case PREPARING -> Health.outOfService();
			case FAILING -> Health.down();
		};
		health.withDetail("state", status.state())
			.withDetail("lag", status.lag())
			.withDetail("quarantined", status.quarantined());
		Trouble trouble = status.trouble();
		if (trouble != null) {
			health.withDetail("failingSince", trouble.since());
		}
		if (!status.blockedBy().isEmpty()) {
			health.withDetail("blockedBy", status.blockedBy().stream().map(ProjectorHealth::coordinates).toList());
		}
		return health.build();
	}

	private static String coordinates(Blocked blocked) {
		return blocked.topic() + "-" + blocked.partition() + "@" + blocked.offset();
	}

}
