package org.biocluster.notifier;

import org.biocluster.telemetry.TelemetryConfiguration;
import org.biocluster.topic.kafka.FatalStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/// Starts the notifier.
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(NotifierSettings.class)
@Import({ ViewConfiguration.class, LetterConfiguration.class, DutyConfiguration.class, TelemetryConfiguration.class })
public class NotifierApplication {

	/// @param arguments options of Spring Boot
	public static void main(String[] arguments) {
		FatalStart.guard(() -> SpringApplication.run(NotifierApplication.class, arguments));
	}

}
