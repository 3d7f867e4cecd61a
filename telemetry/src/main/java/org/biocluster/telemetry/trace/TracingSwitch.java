package org.biocluster.telemetry.trace;

import java.util.List;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/// Switches tracing on where `biocluster.tracing.endpoint` says where spans go to. Without it Spring Boot would still
/// make spans and throw them away; so all of it is left out, and a service without tracing is one that never had it.
public final class TracingSwitch implements EnvironmentPostProcessor {

	private static final String ENDPOINT = "biocluster.tracing.endpoint";

	private static final String TRACING = "org.springframework.boot.micrometer.tracing.";

	private static final List<String> PARTS = List.of(
			"org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration",
			TRACING + "autoconfigure.MicrometerTracingAutoConfiguration",
			TRACING + "autoconfigure.NoopTracerAutoConfiguration",
			TRACING + "autoconfigure.prometheus.PrometheusExemplarsAutoConfiguration",
			TRACING + "opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
			TRACING + "opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration");

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		String endpoint = environment.getProperty(ENDPOINT, "");
		Map<String, Object> settings = endpoint.isBlank() ? Map.of("spring.autoconfigure.exclude", PARTS)
				: Map.of("management.opentelemetry.tracing.export.otlp.endpoint", endpoint);
		environment.getPropertySources().addLast(new MapPropertySource("tracing", settings));
	}

}
