package org.biocluster.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.biocluster.deadletter.DeadLetter;
import org.biocluster.deadletter.kafka.DeadLetterHeaders;
import org.biocluster.deadline.Reminders;
import org.biocluster.deadline.Round;
import org.biocluster.deadline.Terms;
import org.biocluster.deadline.Timetable;
import org.biocluster.delivery.DeliveryReport;
import org.biocluster.delivery.DeliveryState;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Policy;
import org.biocluster.policy.PolicyCheck;
import org.biocluster.policy.cel.CelPolicyCompiler;
import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.Classification;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Effect;
import org.biocluster.proposal.EventId;
import org.biocluster.proposal.FileRef;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.LateEntry;
import org.biocluster.proposal.Origin;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.proposal.Regulations;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.proposal.Submitter;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.proposal.Text;
import org.biocluster.proposal.TextId;
import org.biocluster.proposal.TextKind;
import org.biocluster.submitter.SubmitterRecord;
import org.biocluster.testsupport.Platform;
import org.biocluster.taxonomy.json.TaxonomyJson;
import org.biocluster.text.TextKey;
import org.biocluster.text.TextRecord;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.ProposalPartitioner;

/// Stands in for the router: decides submissions with the real rules and writes what comes of them to the real topics.
final class Feeder implements AutoCloseable {

	private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
			ClientProperties.producer(Platform.broker().connection(), "feeder"));

	private final CompiledPolicy policy = compiled(PolicyJson.shippedDefault());

	private final Map<Integer, PartitionLedger> ledgers = new HashMap<>();

	private final Map<ProposalId, StoredProposal> proposals = new HashMap<>();

	private volatile boolean deciding;

	private long nextOffset = 1;

	/// A proposal about one sector, sent to the group of the sector.
	ProposalId submit(String sector, String title) {
		return submit(sector, title, "body of the proposal, long enough to be read by somebody");
	}

	ProposalId submit(String sector, String title, String body) {
		return submit(new ProposalId(UUID.randomUUID()), sector, List.of(),
				List.of(text(TextKind.TITLE, title), text(TextKind.BODY, body)));
	}

	/// @param texts title, body and the names of the files
	ProposalId submit(ProposalId id, String sector, List<FileRef> files, List<Text> texts) {
		take(id, submission(sector, files, texts), policy);
		return id;
	}

	/// The author writes title and body anew.
	void amend(ProposalId id, String sector, String title, String body) {
		List<Text> texts = List.of(text(TextKind.TITLE, title), text(TextKind.BODY, body));
		Classification content = submission(sector, List.of(), texts).classification();
		take(id, new SubmitterCommand.Amend(content, texts, List.of(), "anew", List.of()), policy);
	}

	private void take(ProposalId id, SubmitterCommand command, CompiledPolicy inForce) {
		handle(new Request<>(new CommandId(UUID.randomUUID()), id, Instant.now(), Actor.SUBMITTER, Set.of(), null,
				Language.RU, command), new CommandSource(CommandSource.Stream.SUBMITTERS, nextOffset++), inForce);
	}

	private static SubmitterCommand.Submit submission(String sector, List<FileRef> files, List<Text> texts) {
		Classification content = new Classification("priority-direction", null, List.of(sector), false, List.of(),
				"company", "RU-MOW", List.of(), List.of(), null, null, null, null, List.of());
		return new SubmitterCommand.Submit(content, Language.RU, texts, files,
				new Submitter("Surname", "Given", null, null, "author@biocluster.example", null, Language.RU,
						List.of()),
				List.of(), new Origin("api", null, null, Instant.now(), null, null), "fingerprint", List.of(),
				List.of());
	}

	/// A proposal that came by a late link, after the round of the link had closed.
	ProposalId submitLate(String sector, String title, LateEntry leave) {
		ProposalId id = new ProposalId(UUID.randomUUID());
		List<Text> texts = List.of(text(TextKind.TITLE, title), text(TextKind.BODY, "body of the proposal"));
		SubmitterCommand.Submit submit = submission(sector, List.of(), texts);
		Policy shipped = PolicyJson.shippedDefault();
		Round closed = new Round(leave.round(), new Bilingual("Сбор", "Call"), Instant.now().minusSeconds(20_000),
				Instant.now().minusSeconds(10_000), 0);
		CompiledPolicy rounds = compiled(new Policy(shipped.version(), shipped.groups(), shipped.sectorGroups(),
				shipped.themeGroups(), shipped.rules(), shipped.fallback(),
				new Timetable(Terms.USUAL, Reminders.USUAL, null, List.of(closed))));
		take(id, submit.from(submit.origin().by(leave, Instant.now())), rounds);
		return id;
	}

	/// What the domain's own fold made of a proposal.
	synchronized StoredProposal stored(ProposalId id) {
		return proposals.getOrDefault(id, StoredProposal.NONE);
	}

	/// Bytes that nobody can read, to any topic.
	void garbage(String topic, String key) {
		send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8),
				"garbage".getBytes(StandardCharsets.UTF_8)));
	}

	/// What a router writes about a record that it could not process.
	void deadLetter(DeadLetter letter) {
		send(new ProducerRecord<>(Topics.DEAD_LETTERS.name(), null, "key".getBytes(StandardCharsets.UTF_8),
				"value".getBytes(StandardCharsets.UTF_8), DeadLetterHeaders.write(letter)));
	}

	/// What a notifier reports about a message.
	void report(ProposalId id, DeliveryState state) {
		DeliveryReport report = new DeliveryReport(new EventId(UUID.randomUUID()), id, "submitter", "mail", state,
				Instant.now(), 1, null);
		send(Platform.wire().record(Topics.NOTIFICATION_EVENTS, id, report));
	}

	@Override
	public void close() {
		deciding = false;
		producer.close();
	}

	/// Decides the commands of staff about the proposals that were submitted here, until
	/// it is closed.
	void decide() {
		deciding = true;
		CountDownLatch following = new CountDownLatch(1);
		Thread.ofPlatform().daemon().name("router-stand-in").start(() -> follow(following));
		try {
			following.await();
		}
		catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	private void follow(CountDownLatch following) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				ClientProperties.consumer(Platform.broker().connection(), "feeder", ClientProperties.Start.EARLIEST))) {
			List<TopicPartition> partitions = consumer.partitionsFor(Topics.STAFF_COMMANDS.name())
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToEnd(partitions);
			partitions.forEach(consumer::position);
			following.countDown();
			while (deciding) {
				consumer.poll(Duration.ofMillis(50)).forEach((message) -> {
					Request<StaffCommand> request = Platform.wire().read(Topics.STAFF_COMMANDS, message).value();
					if (request != null) {
						handle(request, new CommandSource(CommandSource.Stream.STAFF, message.offset()), policy);
					}
				});
			}
		}
	}

	private synchronized void handle(Request<? extends Command> request, CommandSource source, CompiledPolicy inForce) {
		int partition = ProposalPartitioner.partition(request.proposalId().toString().getBytes(StandardCharsets.UTF_8),
				Platform.PARTITIONS);
		PartitionLedger ledger = ledgers.getOrDefault(partition, PartitionLedger.empty(partition, Platform.PARTITIONS));
		Handling handling = Handling.of(request, source,
				proposals.getOrDefault(request.proposalId(), StoredProposal.NONE), ledger,
				Regulations.usual(inForce, TaxonomyJson.shipped()), Instant.now());
		ledgers.put(partition, handling.ledger());
		proposals.put(request.proposalId(), handling.stored());
		for (RecordedEvent event : handling.events()) {
			send(Platform.wire().record(Topics.PROPOSAL_EVENTS, event.proposalId(), event));
		}
		handling.effects().forEach((effect) -> effect(request.proposalId(), effect));
		send(Platform.wire().record(Topics.COMMAND_OUTCOMES, request.proposalId(), handling.outcome()));
	}

	private void effect(ProposalId id, Effect effect) {
		switch (effect) {
			case Effect.PublishText published -> {
				TextRecord text = new TextRecord(id, published.text());
				send(Platform.wire().record(Topics.PROPOSAL_TEXTS, text.key(), text));
			}
			case Effect.PublishSubmitter published -> send(Platform.wire()
				.record(Topics.PROPOSAL_SUBMITTERS, id, new SubmitterRecord(id, published.submitter())));
			case Effect.RemoveText removed ->
				send(Platform.wire().record(Topics.PROPOSAL_TEXTS, new TextKey(id, removed.text()), null));
			case Effect.ForgetSubmitter _ -> send(Platform.wire().record(Topics.PROPOSAL_SUBMITTERS, id, null));
		}
	}

	private void send(ProducerRecord<byte[], byte[]> sent) {
		try {
			producer.send(sent).get();
		}
		catch (ExecutionException | InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	static Text text(TextKind kind, String value) {
		return new Text(new TextId(UUID.randomUUID()), kind, Language.RU, "hash", value);
	}

	private static CompiledPolicy compiled(Policy policy) {
		return switch (new CelPolicyCompiler().compile(policy)) {
			case PolicyCheck.Valid valid -> valid.policy();
			case PolicyCheck.Invalid invalid -> throw new IllegalStateException(invalid.problems().toString());
		};
	}

}
