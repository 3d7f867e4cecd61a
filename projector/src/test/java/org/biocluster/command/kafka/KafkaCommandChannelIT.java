package org.biocluster.command.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.biocluster.command.CommandChannel.Delivery;
import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.topic.Topics;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireSettings;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaCommandChannelIT {

	private static final KafkaConnection NOBODY = KafkaConnection.plaintext("127.0.0.1:1");

	@Test
	void storesOnARealBroker() {
		try (KafkaCommandChannel<SubmitterCommand> channel = channel(Platform.wire(), Platform.broker().connection())) {
			assertThat(channel.send(request())).isEqualTo(Delivery.STORED);
		}
	}

	@Test
	void acceptsNothingWhileThereIsNoBrokerAndThenDoesNotEvenTry() {
		try (KafkaCommandChannel<SubmitterCommand> channel = channel(Platform.wire(), NOBODY)) {
			for (int attempt = 0; attempt < 3; attempt++) {
				assertThat(channel.send(request())).isEqualTo(Delivery.NOT_ACCEPTED);
			}
			long start = System.nanoTime();
			assertThat(channel.send(request())).isEqualTo(Delivery.NOT_ACCEPTED);
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
			assertThat(channel.isBroken()).isTrue();
		}
	}

	@Test
	void acceptsNothingWithoutSchemas() {
		try (Wire cold = Wire.connect(WireSettings.of(NOBODY, "http://127.0.0.1:1"));
				KafkaCommandChannel<SubmitterCommand> channel = channel(cold, Platform.broker().connection())) {
			assertThat(channel.send(request())).isEqualTo(Delivery.NOT_ACCEPTED);
		}
	}

	@Test
	void doesNotKnowAfterATimeOutInFlight() {
		assertThat(failing(new TimeoutException("expired"))).isEqualTo(Delivery.UNKNOWN);
	}

	@Test
	void knowsThatARefusedRecordIsNotStored() {
		assertThat(failing(new RecordTooLargeException("too large"))).isEqualTo(Delivery.NOT_ACCEPTED);
	}

	private static Delivery failing(RuntimeException failure) {
		MockProducer<byte[], byte[]> producer = new MockProducer<>(false, null, new ByteArraySerializer(),
				new ByteArraySerializer());
		Thread broker = Thread.ofVirtual().start(() -> {
			while (!producer.errorNext(failure)) {
				Thread.onSpinWait();
			}
		});
		try (KafkaCommandChannel<SubmitterCommand> channel = new KafkaCommandChannel<>(Platform.wire(),
				Topics.PROPOSAL_COMMANDS, producer, Traces.OFF, InstantSource.system())) {
			return channel.send(request());
		}
		finally {
			broker.interrupt();
		}
	}

	private static KafkaCommandChannel<SubmitterCommand> channel(Wire wire, KafkaConnection kafka) {
		return new KafkaCommandChannel<>(wire, Topics.PROPOSAL_COMMANDS,
				new KafkaProducer<>(ClientProperties.producer(kafka, "test")), Traces.OFF, InstantSource.system());
	}

	private static Request<SubmitterCommand> request() {
		Classification classification = new Classification("other", null, List.of(), false, List.of(), "company",
				"RU-MOW", List.of(), List.of(), null, null, null, null, List.of());
		Origin origin = new Origin("api", null, null, Instant.EPOCH, null, null);
		return new Request<>(new CommandId(UUID.randomUUID()), new ProposalId(UUID.randomUUID()), Instant.EPOCH,
				Actor.SUBMITTER, Set.of(), null, Language.RU, new SubmitterCommand.Submit(classification, Language.RU,
						List.of(), List.of(), null, List.of(), origin, "00", List.of(), List.of()));
	}

}
