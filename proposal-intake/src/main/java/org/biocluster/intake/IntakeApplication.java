package org.biocluster.intake;

import org.biocluster.protection.web.ProtectionConfiguration;
import org.biocluster.telemetry.TelemetryConfiguration;
import org.biocluster.telemetry.web.ManagementConfiguration;
import org.biocluster.topic.kafka.FatalStart;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Starts the public side: the proposal form, the REST interface and the status pages.
@SpringBootConfiguration(proxyBeanMethods = false)
// Nobody signs in here.
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@EnableConfigurationProperties(IntakeProperties.class)
@Import({ PipelineConfiguration.class, SubmissionConfiguration.class, FormConfiguration.class,
		AttachmentConfiguration.class, WebConfiguration.class, ProtectionConfiguration.class,
		TelemetryConfiguration.class, ManagementConfiguration.class })
public class IntakeApplication {

	public static void main(String[] args) {
		FatalStart.guard(() -> SpringApplication.run(IntakeApplication.class, args));
	}

}
