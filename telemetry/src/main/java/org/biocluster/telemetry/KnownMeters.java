package org.biocluster.telemetry;

import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.Meter;

/// The meters that are shown. Libraries bring hundreds; each one that is not asked for costs memory here and in every
/// scrape, and may carry in its tags what nobody looked at. docs/metrics.md describes those of the product and of Kafka.
final class KnownMeters {

	private static final List<String> FAMILIES = List.of("biocluster.", "http.server.requests", "jvm.memory.",
			"jvm.gc.pause", "jvm.threads.live", "process.cpu.usage", "process.uptime", "process.files.open",
			"hikaricp.connections", "logback.events");

	private static final Set<String> KAFKA = Set.of("kafka.consumer.fetch.manager.records.lag",
			"kafka.consumer.coordinator.rebalance.total", "kafka.stream.alive.stream.threads",
			"kafka.stream.failed.stream.threads");

	private KnownMeters() {
	}

	static boolean contains(Meter.Id meter) {
		String name = meter.getName();
		return KAFKA.contains(name) || FAMILIES.stream().anyMatch(name::startsWith);
	}

}
