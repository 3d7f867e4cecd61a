package org.biocluster.desk;

import java.time.Clock;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

import org.biocluster.desk.web.SecurityConfiguration;
import org.biocluster.telemetry.TelemetryConfiguration;
import org.biocluster.telemetry.web.ManagementConfiguration;
import org.biocluster.topic.kafka.FatalStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The group desk.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(DeskSettings.class)
@Import({ TopicConfiguration.class, ActionConfiguration.class, AccountConfiguration.class, ViewConfiguration.class,
		InboxConfiguration.class, CardConfiguration.class, MeetingConfiguration.class, LateLinkConfiguration.class,
		PaperConfiguration.class, AdministrationConfiguration.class, PageConfiguration.class,
		SecurityConfiguration.class, TelemetryConfiguration.class, ManagementConfiguration.class })
public class DeskApplication {

	public static void main(String[] args) {
		FatalStart.guard(() -> SpringApplication.run(DeskApplication.class, args));
	}

	@Bean
	InstantSource clock() {
		return Clock.systemUTC();
	}

	@Bean
	Supplier<UUID> ids() {
		return UUID::randomUUID;
	}

}
