package org.biocluster.router;

import java.time.Clock;
import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;

import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.routing.streams.RouterMetrics;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wire.Wire;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the router together.
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

	@Bean
	InstantSource clock() {
		return Clock.systemUTC();
	}

	@Bean
	Wire wire(RouterSettings settings) {
		return Wire.connect(settings.wire());
	}

	@Bean
	PolicyFeed policies(Wire wire) {
		return PolicyFeed.start(wire, new CelPolicyCompiler(TaxonomyJson.shipped()), "proposal-router-policy");
	}

	@Bean
	RouterMetrics routerMetrics(MeterRegistry registry) {
		return new RouterMetrics(registry);
	}

	@Bean
	RouterLifecycle routerLifecycle(RouterSettings settings, Wire wire, PolicyFeed policies, RouterMetrics metrics,
			MeterRegistry meters, Traces traces, InstantSource clock, ConfigurableApplicationContext context) {
		Preparation preparation = new Preparation(settings, wire, policies, metrics, traces, clock);
		return new RouterLifecycle(preparation, meters,
				(code) -> System.exit(SpringApplication.exit(context, () -> code)));
	}

	@Bean
	HealthIndicator routerHealthIndicator(RouterLifecycle lifecycle, PolicyFeed policies) {
		return new RouterHealth(lifecycle, policies);
	}

}
