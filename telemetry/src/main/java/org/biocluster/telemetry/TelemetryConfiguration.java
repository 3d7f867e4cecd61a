package org.biocluster.telemetry;

import java.time.InstantSource;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.telemetry.health.BrokerCheck;
import org.biocluster.telemetry.health.Dependency;
import org.biocluster.telemetry.health.RegistryCheck;
import org.biocluster.telemetry.trace.MicrometerTraces;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wire.Wire;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every service shows: imported by each of them.
@Configuration(proxyBeanMethods = false)
public class TelemetryConfiguration {

	@Bean
	MeterFilter onlyKnownMeters() {
		return MeterFilter.denyUnless(KnownMeters::contains);
	}

	@Bean
	MeterFilter withoutVersionOfTheClient() {
		return MeterFilter.ignoreTags("kafka.version");
	}

	@Bean
	Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
		Tracer active = tracer.getIfAvailable();
		Propagator propagating = propagator.getIfAvailable();
		return (active == null || propagating == null) ? Traces.OFF : new MicrometerTraces(active, propagating);
	}

	@Bean
	Dependency brokerHealthIndicator(Wire wire, InstantSource clock) {
		return new Dependency(new BrokerCheck(wire.settings().kafka()), clock);
	}

	@Bean
	Dependency registryHealthIndicator(Wire wire, InstantSource clock) {
		return new Dependency(new RegistryCheck(wire.settings().registryUrl()), clock);
	}

	@Bean
	MeterBinder dependencyMetrics(Dependency brokerHealthIndicator, Dependency registryHealthIndicator) {
		return (meters) -> {
			brokerHealthIndicator.bindTo(meters, "broker");
			registryHealthIndicator.bindTo(meters, "registry");
		};
	}

	@Bean
	MeterBinder policyMetrics(PolicyFeed policies) {
		return new PolicyMetrics(policies);
	}

}
