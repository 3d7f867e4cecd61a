package org.biocluster.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Effect;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Regulations;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
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

	private final Map<ProposalId, Integer> partitions = new HashMap<>();

	private final Queue<Request<StaffCommand>> orders = new ConcurrentLinkedQueue<>();

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
				for (Request<StaffCommand> order = this.orders.poll(); order != null; order = this.orders.poll()) {
					decide(order, CommandSource.NONE, producer);
				}
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

	/// Has staff ask for something; carried out soon.
	void order(Request<StaffCommand> request) {
		this.orders.add(request);
	}

	private void handle(ConsumerRecord<byte[], byte[]> message, KafkaProducer<byte[], byte[]> producer) {
		Request<SubmitterCommand> request = this.wire.read(Topics.PROPOSAL_COMMANDS, message).value();
		if (request != null) {
			this.partitions.put(request.proposalId(), message.partition());
			decide(request, new CommandSource(CommandSource.Stream.SUBMITTERS, message.offset()), producer);
		}
	}

	private void decide(Request<? extends Command> request, CommandSource source,
			KafkaProducer<byte[], byte[]> producer) {
		ProposalId id = request.proposalId();
		int partition = this.partitions.get(id);
		Handling handling = Handling.of(request, source, this.proposals.getOrDefault(id, StoredProposal.NONE),
				this.ledgers.getOrDefault(partition, PartitionLedger.empty(partition, Platform.PARTITIONS)),
				Regulations.usual(this.policy, TaxonomyJson.shipped()), Instant.now());
		this.proposals.put(id, handling.stored());
		this.ledgers.put(partition, handling.ledger());
		for (RecordedEvent event : List.copyOf(handling.events())) {
			producer.send(this.wire.record(Topics.PROPOSAL_EVENTS, id, event));
		}
		handling.effects().forEach((effect) -> producer.send(record(id, effect)));
		producer.send(this.wire.record(Topics.COMMAND_OUTCOMES, id, handling.outcome()));
	}

	private ProducerRecord<byte[], byte[]> record(ProposalId id, Effect effect) {
		return switch (effect) {
			case Effect.PublishText publish -> this.wire.record(Topics.PROPOSAL_TEXTS,
					new TextKey(id, publish.text().id()), new TextRecord(id, publish.text()));
			case Effect.RemoveText remove ->
				this.wire.record(Topics.PROPOSAL_TEXTS, new TextKey(id, remove.text()), null);
			case Effect.PublishSubmitter publish ->
				this.wire.record(Topics.PROPOSAL_SUBMITTERS, id, new SubmitterRecord(id, publish.submitter()));
			case Effect.ForgetSubmitter _ -> this.wire.record(Topics.PROPOSAL_SUBMITTERS, id, null);
		};
	}

}
