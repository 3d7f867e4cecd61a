package org.biocluster.router;

import java.time.Clock;
import java.time.InstantSource;

import io.micrometer.core.instrument.MeterRegistry;

import org.biocluster.deadline.json.CalendarJson;
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
	RegulationsInForce regulations(PolicyFeed policies) {
		return new RegulationsInForce(policies::active, CalendarJson.shipped(), TaxonomyJson.shipped());
	}

	@Bean
	CalendarWatch calendarWatch(RegulationsInForce regulations, PolicyFeed policies, InstantSource clock,
			MeterRegistry registry) {
		CalendarWatch watch = new CalendarWatch(regulations, clock);
		watch.bindTo(registry);
		policies.onChange((_) -> watch.look());
		return watch;
	}

	@Bean
	RouterLifecycle routerLifecycle(RouterSettings settings, Wire wire, PolicyFeed policies,
			RegulationsInForce regulations, RouterMetrics metrics, MeterRegistry meters, Traces traces,
			InstantSource clock, ConfigurableApplicationContext context) {
		Preparation preparation = new Preparation(settings, wire, policies, regulations, metrics, traces, clock);
		return new RouterLifecycle(preparation, meters, new Restores(meters, clock),
				(code) -> System.exit(SpringApplication.exit(context, () -> code)));
	}

	@Bean
	HealthIndicator routerHealthIndicator(RouterLifecycle lifecycle, PolicyFeed policies, CalendarWatch calendar) {
		return new RouterHealth(lifecycle, policies, calendar);
	}

}
