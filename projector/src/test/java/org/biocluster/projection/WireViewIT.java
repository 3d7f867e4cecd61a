package org.biocluster.projection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.Set;

import javax.sql.DataSource;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.biocluster.projection.jdbc.ViewListener;
import org.biocluster.proposal.Event;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/// A view of the history as the product writes it, with a real schema registry.
class WireViewIT {

	private final DataSource dataSource = Platform.database().dataSource("intake");

	private final BlockingQueue<Set<ProposalId>> heard = new LinkedBlockingQueue<>();

	@Test
	void showsTheHistoryAndSetsGarbageAside() throws InterruptedException {
		ProposalId proposalId = new ProposalId(UUID.nameUUIDFromBytes("wire".getBytes(StandardCharsets.UTF_8)));
		View view = View.of(ProjectorSettings.of("intake"), new Versions(), Platform.wire(), this.dataSource,
				InstantSource.system(), Traces.OFF);
		Projector projector = new Projector(view);
		projector.start();
		try (ViewListener listening = ViewListener.start(this.dataSource, "intake_view", Duration.ofMillis(100),
				new Queueing())) {
			assertThat(listening).isNotNull();
			assertThat(this.heard.poll(20, TimeUnit.SECONDS)).isEmpty();
			send(proposalId);
			assertThat(projector.awaitVersion(proposalId, 2, Duration.ofSeconds(30))).isTrue();
			assertThat(this.heard.poll(20, TimeUnit.SECONDS)).containsExactly(proposalId);
		}
		finally {
			projector.stop();
		}
		OptionalLong shown = view.read((rows) -> new Versions().version(rows, proposalId));
		assertThat(shown).hasValue(2);
		assertThat(view.quarantine().newest(1)).singleElement()
			.satisfies((record) -> assertThat(record.partition().topic()).isEqualTo(Topics.PROPOSAL_EVENTS.name()))
			.satisfies((record) -> assertThat(record.valueSize()).isEqualTo(7));
	}

	@Test
	void forgetsUnreadableBytesWithThePersonTheyAreAbout() {
		ProposalId proposalId = new ProposalId(UUID.nameUUIDFromBytes("erased".getBytes(StandardCharsets.UTF_8)));
		View view = View.of(ProjectorSettings.of("intake"), new Versions(), Platform.wire(), this.dataSource,
				InstantSource.system(), Traces.OFF);
		Projector projector = new Projector(view);
		projector.start();
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.producer(Platform.broker().connection(), "test"))) {
			send(proposalId);
			assertThat(projector.awaitVersion(proposalId, 2, Duration.ofSeconds(30))).isTrue();
			producer.send(event(proposalId, 3, new PrivacyEvent.SubmitterErased("request")));
			producer.send(garbage(proposalId));
			producer.send(event(proposalId, 4, new PrivacyEvent.LinksReissued(2)));
			assertThat(projector.awaitVersion(proposalId, 4, Duration.ofSeconds(30))).isTrue();
		}
		finally {
			projector.stop();
		}
		String key = proposalId.toString();
		assertThat(new JdbcTemplate(this.dataSource).queryForList(
				"select value_bytes is null from intake_own.quarantine where convert_from(key_bytes, 'UTF8') = ?",
				Boolean.class, key))
			.containsExactly(true, true);
	}

	private static ProducerRecord<byte[], byte[]> event(ProposalId proposalId, long version, Event event) {
		RecordedEvent of = TestTopics.event(proposalId.toString(), version);
		return Platform.wire()
			.record(Topics.PROPOSAL_EVENTS, proposalId, new RecordedEvent(of.id(), proposalId, version, version,
					of.at(), of.actor(), of.causation(), of.source(), of.language(), of.number(), of.status(), event));
	}

	private static ProducerRecord<byte[], byte[]> garbage(ProposalId proposalId) {
		return new ProducerRecord<>(Topics.PROPOSAL_EVENTS.name(),
				proposalId.toString().getBytes(StandardCharsets.UTF_8), "garbage".getBytes(StandardCharsets.UTF_8));
	}

	private static void send(ProposalId proposalId) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.producer(Platform.broker().connection(), "test"))) {
			for (long version = 1; version <= 2; version++) {
				producer.send(Platform.wire()
					.record(Topics.PROPOSAL_EVENTS, proposalId, TestTopics.event(proposalId.toString(), version)));
			}
			producer.send(garbage(proposalId));
		}
	}

	private final class Queueing implements ViewListener.Hearer {

		@Override
		public void changed(Set<ProposalId> proposals) {
			WireViewIT.this.heard.add(proposals);
		}

		@Override
		public void missedSome() {
			WireViewIT.this.heard.add(Set.of());
		}

	}

	/// The smallest view of the history.
	private static final class Versions implements Projection {

		@Override
		public String schema() {
			return "intake_view";
		}

		@Override
		public String script() {
			return "view/versions.sql";
		}

		@Override
		public List<Topic<?, ?>> topics() {
			return List.of(Topics.PROPOSAL_EVENTS);
		}

		@Override
		public List<String> tables() {
			return List.of("version");
		}

		@Override
		public void apply(JdbcTemplate view, List<ViewRecord<?, ?>> viewRecords) {
			for (ViewRecord<?, ?> viewRecord : viewRecords) {
				if (viewRecord.value() instanceof RecordedEvent event) {
					view.update("""
							insert into version values (?, ?)
							on conflict (proposal_id) do update set version = excluded.version""",
							event.proposalId().value(), event.version());
				}
			}
		}

		@Override
		public OptionalLong version(JdbcClient view, ProposalId proposalId) {
			return view.sql("select version from version where proposal_id = ?")
				.param(proposalId.value())
				.query(Long.class)
				.optional()
				.map(OptionalLong::of)
				.orElseGet(OptionalLong::empty);
		}

	}

}
