package org.biocluster.desk;

import java.time.InstantSource;

import javax.sql.DataSource;

import org.biocluster.inbox.jdbc.InboxProjection;
import org.biocluster.projection.Projector;
import org.biocluster.projection.ProjectorSettings;
import org.biocluster.projection.Rebuild;
import org.biocluster.projection.View;
import org.biocluster.projection.ViewMetrics;
import org.biocluster.projection.health.ProjectorHealth;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wire.Wire;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/// The desk's view of the topics.
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

	@Bean
	@DependsOn("flywayInitializer")
	View deskView(Wire wire, DataSource dataSource, InstantSource clock, Traces traces) {
		return View.of(ProjectorSettings.of("desk"), new InboxProjection(), wire, dataSource, clock, traces);
	}

	@Bean
	Projector projector(View deskView) {
		return new Projector(deskView);
	}

	@Bean
	Rebuild rebuild(View deskView) {
		return new Rebuild(deskView);
	}

	@Bean
	ViewMetrics viewMetrics(View deskView, Projector projector, Rebuild rebuild) {
		return new ViewMetrics(deskView, projector, rebuild);
	}

	@Bean
	HealthIndicator viewHealthIndicator(Projector projector) {
		return new ProjectorHealth(projector);
	}

}
