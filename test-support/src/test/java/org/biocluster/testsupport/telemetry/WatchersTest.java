package org.biocluster.testsupport.telemetry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/// Alarms and dashboard ask for what the services show, and every alarm is explained.
class WatchersTest {

	private static final Path METRICS = MetricsTable.root().resolve("etc/metrics");

	private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?!\\s*=)");

	private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");

	private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\([^)]*\\)");

	/// Of the libraries; docs/metrics.md names their families.
	private static final Set<String> OTHERS = Set.of("http_server_requests_seconds_count", "jvm_memory_used_bytes",
			"hikaricp_connections_active", "hikaricp_connections_pending", "logback_events_total");

	private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

	@Test
	void alarmsAskForDescribedMetrics() throws IOException {
		List<Map<?, ?>> alarms = alarms();
		assertThat(alarms).hasSizeGreaterThan(10);
		alarms.forEach((alarm) -> assertDescribed((String) alarm.get("alert"), (String) alarm.get("expr")));
	}

	@Test
	void everyAlarmSaysWhatItMeansAndIsExplained() throws IOException {
		List<String> explained = rows("docs/operations.md");
		List<String> names = alarms().stream().map((alarm) -> (String) alarm.get("alert")).toList();
		assertThat(names).doesNotHaveDuplicates().allSatisfy((name) -> assertThat(explained).contains(name));
		alarms().forEach((alarm) -> {
			assertThat(((Map<?, ?>) alarm.get("annotations")).get("summary")).isNotNull();
			assertThat(((Map<?, ?>) alarm.get("labels")).get("severity")).isIn("page", "ticket");
		});
	}

	@Test
	void theDashboardAsksForDescribedMetricsInBothLanguages() throws IOException {
		JsonNode dashboard = JsonMapper.shared()
			.readTree(Files.readString(METRICS.resolve("grafana/dashboards/biocluster.json")));
		assertThat(dashboard.path("panels")).hasSizeGreaterThan(8).allSatisfy((panel) -> {
			assertThat(panel.path("title").asString()).contains(" / ");
			assertThat(panel.path("targets")).isNotEmpty();
			panel.path("targets")
				.forEach((target) -> assertDescribed(panel.path("title").asString(), target.path("expr").asString()));
		});
	}

	@Test
	void everyDescribedMetricOfTheProductIsWatched() throws IOException {
		String watched = Files.readString(METRICS.resolve("alerts.yml"))
				+ Files.readString(METRICS.resolve("grafana/dashboards/biocluster.json"));
		Set<String> unwatched = new TreeSet<>(MetricsTable.read().rows().keySet());
		unwatched.removeIf(watched::contains);
		// These answer a question that somebody has; nobody has to look at them.
		assertThat(unwatched).containsExactlyInAnyOrder("biocluster_policy_refused", "biocluster_router_events_total",
				"biocluster_router_time_events_total", "biocluster_view_ready",
				"biocluster_view_rebuild_duration_seconds", "biocluster_view_rebuild_running",
				"kafka_consumer_coordinator_rebalance_total", "kafka_stream_alive_stream_threads",
				"kafka_stream_failed_stream_threads_total");
	}

	@Test
	void everyServiceIsScraped() throws IOException {
		Map<?, ?> settings = yaml(METRICS.resolve("prometheus.yml"));
		assertThat(settings.toString()).contains("proposal-intake:8090", "proposal-desk:8091", "proposal-router:8082",
				"notifier:8083", "/actuator/prometheus", "targets-*.yml");
		assertThat(Files.readString(METRICS.resolve("targets-cluster.yml"))).contains("proposal-router-2:8082",
				"service: proposal-router");
	}

	private static void assertDescribed(String where, String expression) {
		Set<String> described = MetricsTable.read().rows().keySet();
		String bare = GROUPING.matcher(TEXT.matcher(expression).replaceAll("")).replaceAll("");
		List<String> names = NAME.matcher(bare).results().map((found) -> found.group()).toList();
		assertThat(names).as("metrics of %s", where)
			.allMatch((name) -> FUNCTIONS.contains(name) || OTHERS.contains(name)
					|| Stream.of("", "_bucket", "_count", "_sum", "_max")
						.filter(name::endsWith)
						.anyMatch((suffix) -> described.contains(name.substring(0, name.length() - suffix.length()))));
	}

	private static List<String> rows(String page) throws IOException {
		return Files.readAllLines(MetricsTable.root().resolve(page))
			.stream()
			.filter((line) -> line.startsWith("| `"))
			.map((line) -> line.substring(3, line.indexOf('`', 3)))
			.toList();
	}

	private static List<Map<?, ?>> alarms() throws IOException {
		List<Map<?, ?>> alarms = new ArrayList<>();
		for (Object group : (Collection<?>) yaml(METRICS.resolve("alerts.yml")).get("groups")) {
			for (Object rule : (Collection<?>) ((Map<?, ?>) group).get("rules")) {
				alarms.add((Map<?, ?>) rule);
			}
		}
		return alarms;
	}

	private static Map<?, ?> yaml(Path file) throws IOException {
		return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
	}

}
