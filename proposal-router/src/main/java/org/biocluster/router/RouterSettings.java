package org.biocluster.router;

import java.nio.file.Path;

import java.time.Duration;
import java.time.InstantSource;

import org.biocluster.routing.rebuild.RebuildSettings;
import org.biocluster.routing.streams.StreamsSettings;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.RegistrySettings;
import org.biocluster.wire.WireSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the router, from `biocluster.*`; application.yml says what each is for.
@ConfigurationProperties("biocluster")
record RouterSettings(KafkaConnection kafka, RegistrySettings registry, @DefaultValue Topics topics,
		@DefaultValue Router router) {

	/// A dead instance stays in its group until its session ends, after 10 s.
	private static final Duration LEAVING = Duration.ofSeconds(20);

	StreamsSettings streams() {
		return new StreamsSettings(kafka, router.instance(), router.stateDirectory(), topics.replication(),
				router.threads(), router.standbyReplicas());
	}

	RebuildSettings rebuild(InstantSource clock) {
		return new RebuildSettings(kafka, topics.partitions(), topics.replication(), router.stateDirectory(), LEAVING,
				clock);
	}

	WireSettings wire() {
		return WireSettings.of(kafka, registry);
	}

	/// How the topics of this deployment were made.
	record Topics(@DefaultValue("12") int partitions, @DefaultValue("3") short replication) {

		Topics {
			if (partitions < 1) {
				throw new IllegalArgumentException("biocluster.topics.partitions must be at least 1");
			}
			if (replication < 1) {
				throw new IllegalArgumentException("biocluster.topics.replication must be at least 1");
			}
		}

	}

	/// This instance.
	record Router(@DefaultValue("router-1") String instance, @DefaultValue("data/router-state") Path stateDirectory,
			@DefaultValue("1") int threads, @DefaultValue("0") int standbyReplicas) {

		Router {
			if (threads < 1) {
				throw new IllegalArgumentException("biocluster.router.threads must be at least 1");
			}
		}

	}

}
