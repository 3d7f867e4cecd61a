package org.biocluster.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Regulations;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.testsupport.Platform;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ClientProperties.Start;
import org.biocluster.topic.kafka.KafkaConnection;
import org.biocluster.wire.Wire;

/// Decides commands with the real domain, without the guarantees of the real router: enough to answer the intake.
final class RouterStandIn {

	private final Wire wire = Platform.wire();

	private final CompiledPolicy policy;

	private final Map<ProposalId, StoredProposal> proposals = new HashMap<>();

	private final Map<Integer, PartitionLedger> ledgers = new HashMap<>();

	private volatile CountDownLatch gate = new CountDownLatch(0);

	private final KafkaConnection kafka;

	private volatile boolean wanted = true;

	private RouterStandIn(KafkaConnection kafka, CompiledPolicy policy) {
		this.kafka = kafka;
		this.policy = policy;
	}

	static RouterStandIn start(KafkaConnection kafka, CompiledPolicy policy) {
		RouterStandIn router = new RouterStandIn(kafka, policy);
		Thread.ofPlatform().daemon().name("router-stand-in").start(router::run);
		return router;
	}

	/// Handles nothing until it is resumed.
	void pause() {
		this.gate = new CountDownLatch(1);
	}

	void resume() {
		this.gate.countDown();
	}

	void stop() {
		resume();
		this.wanted = false;
	}

	private void run() {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(this.kafka, "router-stand-in", Start.EARLIEST));
				KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
						ClientProperties.producer(this.kafka, "router-stand-in"))) {
			Collection<TopicPartition> partitions = consumer.partitionsFor(Topics.PROPOSAL_COMMANDS.name())
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			while (this.wanted) {
				for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(50))) {
					this.gate.await();
					handle(message, producer);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void handle(ConsumerRecord<byte[], byte[]> message, KafkaProducer<byte[], byte[]> producer) {
		Request<SubmitterCommand> request = this.wire.read(Topics.PROPOSAL_COMMANDS, message).value();
		if (request == null) {
			return;
		}
		ProposalId id = request.proposalId();
		Handling handling = Handling.of(request, new CommandSource(CommandSource.Stream.SUBMITTERS, message.offset()),
				this.proposals.getOrDefault(id, StoredProposal.NONE),
				this.ledgers.getOrDefault(message.partition(),
						PartitionLedger.empty(message.partition(), Platform.PARTITIONS)),
				Regulations.usual(this.policy, TaxonomyJson.shipped()), Instant.now());
		this.proposals.put(id, handling.stored());
		this.ledgers.put(message.partition(), handling.ledger());
		for (RecordedEvent event : List.copyOf(handling.events())) {
			producer.send(this.wire.record(Topics.PROPOSAL_EVENTS, id, event));
		}
		producer.send(this.wire.record(Topics.COMMAND_OUTCOMES, id, handling.outcome()));
	}

}
