package org.biocluster.telemetry.web;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.core.env.MapPropertySource;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ManagementConfigurationTest {

	@Test
	void refusesToShowDetailsOnThePortThatPeopleUse() {
		try (AnnotationConfigWebApplicationContext context = context()) {
			context.getEnvironment().setActiveProfiles("operations");
			assertThatExceptionOfType(BeanCreationException.class).isThrownBy(context::refresh)
				.withStackTraceContaining("management.server.port must not be the port that people use");
		}
	}

	@Test
	void addsNothingWithoutAPortForOperators() {
		try (AnnotationConfigWebApplicationContext context = context()) {
			context.refresh();
			assertThat(context.getBeansOfType(PublicHealth.class)).isEmpty();
		}
	}

	private static AnnotationConfigWebApplicationContext context() {
		AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test", Map.of("server.port", "8080", "management.server.port", "8080")));
		context.register(ManagementConfiguration.class);
		return context;
	}

}
