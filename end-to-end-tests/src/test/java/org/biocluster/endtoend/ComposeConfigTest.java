package org.biocluster.endtoend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class ComposeConfigTest {

	private static final String ALL = "docker-compose.yml";

	private static final String CLUSTER = "docker-compose.cluster.yml";

	private static final String METRICS = "docker-compose.metrics.yml";

	private static final String CLUSTER_METRICS = "docker-compose.cluster-metrics.yml";

	static Stream<List<String>> combinations() {
		return Stream.of(List.of(ALL), List.of(ALL, CLUSTER), List.of(ALL, METRICS), List.of(ALL, CLUSTER, METRICS),
				List.of(ALL, CLUSTER, METRICS, CLUSTER_METRICS));
	}

	@ParameterizedTest
	@MethodSource("combinations")
	void composeUnderstandsTheFilesTogether(List<String> files) {
		Optional<Compose> compose = Compose.find();
		assumeTrue(compose.isPresent(), "NOT RUN: neither `docker compose` nor `docker-compose` is installed");
		assertThat(compose.orElseThrow().complaints(files)).isEmpty();
	}

}
