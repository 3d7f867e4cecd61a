package org.biocluster.router;

import org.biocluster.telemetry.TelemetryConfiguration;
import org.biocluster.topic.kafka.FatalStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Starts the router, or with the argument `rebuild` makes its state anew from the history and ends.
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(RouterSettings.class)
@Import({ RoutingConfiguration.class, TelemetryConfiguration.class })
public class ProposalRouterApplication {

	/// @param arguments `rebuild`, or options of Spring Boot
	public static void main(String[] arguments) {
		FatalStart.guard(() -> start(arguments));
	}

	private static void start(String[] arguments) {
		if (arguments.length > 0 && arguments[0].equals("rebuild")) {
			System.exit(rebuild(arguments));
		}
		SpringApplication.run(ProposalRouterApplication.class, arguments);
	}

	private static int rebuild(String[] arguments) {
		SpringApplication application = new SpringApplication(RebuildConfiguration.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return SpringApplication.exit(application.run(arguments));
	}

}
