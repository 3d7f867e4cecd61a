package org.biocluster.router;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Routing;
import org.biocluster.proposal.RoutingEvent.Routed;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.routing.streams.Commands;
import org.biocluster.routing.streams.Policies;
import org.biocluster.testsupport.telemetry.Exposition;
import org.biocluster.testsupport.telemetry.MetricsTable;
import org.biocluster.testsupport.telemetry.OtlpReceiver.Span;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/// What the router shows to those who run it, and what it gets over.
class OperationsIT {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	private static RouterSystem router;

	@BeforeAll
	static void start(@TempDir Path state) {
		router = RouterSystem.start(state);
		Awaitility.await("readiness").atMost(PATIENCE).until(router::isReady);
	}

	@AfterAll
	static void stop() {
		router.close();
	}

	@Test
	void showsTheMetricsOfTheTableAndNothingAboutProposals() {
		ProposalId id = submit("metrics", null);
		router.send(new ProducerRecord<>(Topics.PROPOSAL_COMMANDS.name(), "x".getBytes(StandardCharsets.US_ASCII),
				"garbage".getBytes(StandardCharsets.US_ASCII)));
		awaitEvent(id);
		Exposition shown = Awaitility.await()
			.atMost(PATIENCE)
			.until(OperationsIT::scrape,
					(scraped) -> scraped.value("biocluster_router_dead_letters_total", "cause=\"undecodable\"") >= 1);
		MetricsTable.read().describes("proposal-router", shown);
		assertThat(shown.value("biocluster_router_commands_total", "command=\"Submit\"", "result=\"accepted\""))
			.isPositive();
		assertThat(shown.value("biocluster_route_latency_seconds_count")).isPositive();
		assertThat(shown.value("biocluster_policy_version")).isPositive();
		assertThat(shown.value("biocluster_router_running")).isEqualTo(1);
		assertThat(shown.value("biocluster_dependency_up", "dependency=\"broker\"")).isEqualTo(1);
		assertThat(shown.text()).doesNotContain(id.toString(), "Canary", "biocluster.example", "metrics content");
		assertThat(shown.families().keySet()).noneMatch((name) -> name.startsWith("tomcat_"));
	}

	@Test
	void carriesATraceFromTheCommandToTheEvents() {
		ProposalId id = submit("traced", ("00-" + TRACE + "-b7ad6b7169203331-01").getBytes(StandardCharsets.US_ASCII));
		ConsumerRecord<byte[], byte[]> event = awaitEvent(id);
		assertThat(event.headers().toArray()).extracting(Header::key).containsExactly("traceparent");
		Span span = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> router.spans().spans(TRACE), (spans) -> !spans.isEmpty())
			.getFirst();
		assertThat(span.name()).isEqualTo("route command");
		assertThat(span.service()).isEqualTo("proposal-router");
		assertThat(span.parentId()).isEqualTo("b7ad6b7169203331");
		assertThat(new String(event.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII))
			.isEqualTo("00-" + TRACE + "-" + span.id() + "-01");
	}

	@Test
	void writesTheTraceIntoItsLogLines() {
		String trace = "11112222333344445555666677778888";
		try (LogLines lines = LogLines.of(router.setting("logging.pattern.console"))) {
			ProducerRecord<byte[], byte[]> garbage = new ProducerRecord<>(Topics.PROPOSAL_COMMANDS.name(),
					"y".getBytes(StandardCharsets.US_ASCII), "garbage".getBytes(StandardCharsets.US_ASCII));
			garbage.headers()
				.add("traceparent", ("00-" + trace + "-b7ad6b7169203331-01").getBytes(StandardCharsets.US_ASCII));
			router.send(garbage);
			Awaitility.await()
				.atMost(PATIENCE)
				.until(lines::written, (all) -> all.stream().anyMatch((line) -> line.contains(" trace=" + trace)));
			router.send(new ProducerRecord<>(Topics.PROPOSAL_COMMANDS.name(), "z".getBytes(StandardCharsets.US_ASCII),
					"garbage".getBytes(StandardCharsets.US_ASCII)));
			Awaitility.await()
				.atMost(PATIENCE)
				.until(lines::written, (all) -> all.stream()
					.anyMatch((line) -> line.contains("dead letters") && !line.contains("trace=")));
		}
	}

	@Test
	void decidesCommandsWithForgedHeadersAndCopiesNoneOfThem() {
		byte[] binary = new byte[55];
		Arrays.fill(binary, (byte) 0xfe);
		for (byte[] forged : new byte[][] { binary, new byte[100_000],
				"00-0-0-0".getBytes(StandardCharsets.US_ASCII) }) {
			ConsumerRecord<byte[], byte[]> event = awaitEvent(submit("forged " + forged.length, forged));
			assertThat(event.headers().toArray()).isEmpty();
		}
	}

	@Test
	void isNotReadyWhileTheBrokerOrTheRegistryIsAway() {
		router.registry().kill();
		awaitReady(false);
		assertThat(router.get("/actuator/health/registry").body()).contains("DOWN", "awaySince");
		router.registry().restart();
		awaitReady(true);
		router.broker().stop();
		awaitReady(false);
		assertThat(router.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		router.broker().restart();
		awaitReady(true);
		awaitEvent(submit("after the outage", null));
	}

	@Test
	void decidesByANewPolicyFromItsActivationOnWhileSubmissionsFlow() {
		Set<ProposalId> flow = new HashSet<>(Set.of(submit("flow", null)));
		Awaitility.await("the old policy").atMost(PATIENCE).until(() -> !routings(flow).isEmpty());
		router.activate(Policies.withBioenergyIn("industrial-biotech"));
		Awaitility.await("the new policy").atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
			flow.add(submit("flow " + flow.size(), null));
			return routings(flow).getLast().policyVersion() == 2;
		});
		Awaitility.await("all").atMost(PATIENCE).until(() -> routings(flow).size() == flow.size());

		assertThat(routings(flow)).extracting(Routing::policyVersion, Routing::primary)
			.contains(tuple(1L, "bioenergy"), tuple(2L, "industrial-biotech"))
			.containsOnly(tuple(1L, "bioenergy"), tuple(2L, "industrial-biotech"));
	}

	@Test
	void makesADamagedStateAnewFromTheChangelogAndCountsIt() {
		ProposalId before = submit("before the damage", null);
		awaitEvent(before);
		router.restartWithDamagedState(new Random(1));
		awaitReady(true);
		awaitEvent(submit("after the damage", null));
		submit("before the damage", null);
		Awaitility.await("the old answer").atMost(PATIENCE).until(() -> about(Topics.COMMAND_OUTCOMES, before) == 2);

		assertThat(scrape().value("biocluster_router_state_damaged_total")).isEqualTo(1);
		assertThat(about(Topics.PROPOSAL_EVENTS, before)).as("what was decided is not decided again").isEqualTo(5);
	}

	private static ProposalId submit(String key, byte[] traceParent) {
		Request<SubmitterCommand> request = Commands.submission(key, key + " content");
		ProducerRecord<byte[], byte[]> command = router.wire()
			.record(Topics.PROPOSAL_COMMANDS, request.proposalId(), request);
		if (traceParent != null) {
			command.headers().add("traceparent", traceParent).add("tracestate", new byte[] { 0 });
			command.headers().add("__streams.errors.exception", new byte[] { 1 }).add("baggage", traceParent);
		}
		router.send(command);
		return request.proposalId();
	}

	/// In the order in which they were decided.
	private static List<Routing> routings(Set<ProposalId> of) {
		return router.read(Topics.PROPOSAL_EVENTS)
			.stream()
			.map((found) -> router.wire().read(Topics.PROPOSAL_EVENTS, found).value())
			.filter((recorded) -> of.contains(recorded.proposalId()))
			.sorted(Comparator.comparing(RecordedEvent::at))
			.flatMap((recorded) -> recorded.event() instanceof Routed routed ? Stream.of(routed.routing())
					: Stream.empty())
			.toList();
	}

	private static long about(Topic<?, ?> topic, ProposalId id) {
		return router.read(topic).stream().filter((each) -> Arrays.equals(each.key(), key(id))).count();
	}

	private static ConsumerRecord<byte[], byte[]> awaitEvent(ProposalId id) {
		return Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> router.read(Topics.PROPOSAL_EVENTS)
				.stream()
				.filter((event) -> Arrays.equals(event.key(), key(id)))
				.findFirst(), (found) -> found.isPresent())
			.orElseThrow();
	}

	private static byte[] key(ProposalId id) {
		return id.toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static void awaitReady(boolean ready) {
		Awaitility.await("ready: " + ready).atMost(PATIENCE).until(() -> router.isReady() == ready);
	}

	private static Exposition scrape() {
		return Exposition.of(router.get("/actuator/prometheus").body());
	}

}
