package org.biocluster.notifier;

import java.time.Clock;
import java.time.InstantSource;

import javax.sql.DataSource;

import org.biocluster.briefing.Briefings;
import org.biocluster.briefing.jdbc.BriefingProjection;
import org.biocluster.briefing.jdbc.JdbcBriefings;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.projection.Projector;
import org.biocluster.projection.ProjectorSettings;
import org.biocluster.projection.View;
import org.biocluster.projection.ViewMetrics;
import org.biocluster.projection.health.ProjectorHealth;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wire.Wire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts together what the notifier knows.
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

	@Bean
	InstantSource clock() {
		return Clock.systemUTC();
	}

	@Bean
	Wire wire(NotifierSettings settings) {
		return Wire.connect(settings.wire());
	}

	@Bean
	PolicyFeed policies(Wire wire) {
		return PolicyFeed.start(wire, new CelPolicyCompiler(), "notifier-policies");
	}

	@Bean
	View view(Wire wire, DataSource dataSource, InstantSource clock, Traces traces) {
		return View.of(ProjectorSettings.of("notifier"), new BriefingProjection(), wire, dataSource, clock, traces);
	}

	@Bean
	Projector projector(View view) {
		return new Projector(view);
	}

	@Bean
	ViewMetrics viewMetrics(View view, Projector projector) {
		return new ViewMetrics(view, projector, null);
	}

	@Bean
	ProjectorHealth viewHealthIndicator(Projector projector) {
		return new ProjectorHealth(projector);
	}

	@Bean
	Briefings briefings(JdbcClient jdbc) {
		return new JdbcBriefings(jdbc);
	}

}
