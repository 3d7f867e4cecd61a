package org.biocluster.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.biocluster.policy.kafka.PolicyFeed;

/// Which policy this process works by.
final class PolicyMetrics implements MeterBinder {

	private final PolicyFeed policies;

	PolicyMetrics(PolicyFeed policies) {
		this.policies = policies;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("biocluster.policy.version", this.policies, PolicyMetrics::version)
			.description("Version of the policy in force; 0 before there is one")
			.register(meters);
		Gauge.builder("biocluster.policy.refused", this.policies, (feed) -> feed.unreadable().size())
			.description("Records of the policy's topic that this process refused since it started")
			.register(meters);
	}

	private static double version(PolicyFeed policies) {
		return policies.active().map((policy) -> policy.policy().version()).orElse(0L);
	}

}
