package org.biocluster.router;

import java.time.Clock;
import java.time.InstantSource;

import org.biocluster.routing.rebuild.RebuildReport;
import org.biocluster.routing.rebuild.RouterIsRunningException;
import org.biocluster.routing.rebuild.StateRebuild;
import org.biocluster.wire.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/// `rebuild`: folds the history into fresh state and says what it made.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouterSettings.class)
class RebuildConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(RebuildConfiguration.class);

	@Bean
	Run run(RouterSettings settings) {
		return new Run(settings, Clock.systemUTC());
	}

	/// Runs once and keeps the exit code.
	static final class Run implements CommandLineRunner, ExitCodeGenerator {

		private final RouterSettings settings;

		private final InstantSource clock;

		private int exitCode;

		Run(RouterSettings settings, InstantSource clock) {
			this.settings = settings;
			this.clock = clock;
		}

		@Override
		public void run(String... arguments) {
			try (Wire wire = Wire.connect(settings.wire())) {
				RebuildReport report = new StateRebuild(settings.rebuild(clock), wire).run();
				LOG.atInfo()
					.addKeyValue("partitions", report.partitions().size())
					.addKeyValue("events", report.events())
					.addKeyValue("proposals", report.proposals())
					.addKeyValue("hash", report.hash())
					.log("The state was rebuilt from the history");
			}
			catch (RouterIsRunningException e) {
				FatalExit.say(e.getMessage());
				exitCode = FatalExit.CONFIGURATION;
			}
		}

		@Override
		public int getExitCode() {
			return exitCode;
		}

	}

}
