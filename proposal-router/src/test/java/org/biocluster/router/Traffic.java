package org.biocluster.router;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.routing.streams.Commands;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;

/// Submissions at a steady rate: a tenth of them comes twice, and a twentieth as much again is what nobody can take.
final class Traffic {

	private static final int PER_SECOND = 40;

	private final Set<String> malformed = new ConcurrentSkipListSet<>();

	private final Set<String> whole = new ConcurrentSkipListSet<>();

	private final Set<ProposalId> proposals;

	private final CompletableFuture<Void> sent;

	private final int perSecond;

	private Traffic(RouterGround ground, List<Wish> wishes, Set<ProposalId> proposals, int perSecond) {
		this.proposals = proposals;
		this.perSecond = perSecond;
		this.sent = CompletableFuture.runAsync(() -> send(ground, wishes));
	}

	/// @param name makes the submissions different from those of other traffic
	static Traffic start(RouterGround ground, Random random, String name, int submissions) {
		return start(ground, random, name, submissions, PER_SECOND);
	}

	static Traffic start(RouterGround ground, Random random, String name, int submissions, int perSecond) {
		List<Wish> wishes = new ArrayList<>();
		Set<ProposalId> proposals = new TreeSet<>((one, other) -> one.toString().compareTo(other.toString()));
		for (int number = 0; number < submissions; number++) {
			Request<SubmitterCommand> command = Commands.submission(name + " " + number, "content");
			proposals.add(command.proposalId());
			ProducerRecord<byte[], byte[]> submission = ground.wire()
				.record(Topics.PROPOSAL_COMMANDS, command.proposalId(), command);
			wishes.add(new Wish(submission, true));
			if (number % 10 == 0) {
				wishes.add(new Wish(submission, true));
			}
			if (number % 20 == 0) {
				wishes.add(new Wish(malformed(submission, random), false));
			}
		}
		Collections.shuffle(wishes, random);
		return new Traffic(ground, wishes, proposals, perSecond);
	}

	/// Every proposal that somebody wished.
	Set<ProposalId> proposals() {
		return this.proposals;
	}

	/// `topic/partition@offset` of what nobody can take; complete once all is sent.
	Set<String> malformed() {
		return Set.copyOf(this.malformed);
	}

	/// The same of what somebody can take.
	Set<String> whole() {
		return Set.copyOf(this.whole);
	}

	boolean isSent() {
		return this.sent.isDone();
	}

	/// Waits for the last acknowledgement.
	void await() {
		this.sent.join();
	}

	/// Garbage, half a record, a whole one under the key of another proposal, and a key
	/// that is none.
	private static ProducerRecord<byte[], byte[]> malformed(ProducerRecord<byte[], byte[]> whole, Random random) {
		byte[] stranger = new UUID(random.nextLong(), random.nextLong()).toString().getBytes(StandardCharsets.US_ASCII);
		byte[] value = whole.value();
		return switch (random.nextInt(4)) {
			case 0 -> new ProducerRecord<>(whole.topic(), stranger, "garbage".getBytes(StandardCharsets.US_ASCII));
			case 1 -> new ProducerRecord<>(whole.topic(), stranger, Arrays.copyOf(value, value.length / 2));
			case 2 -> new ProducerRecord<>(whole.topic(), stranger, value);
			default -> new ProducerRecord<>(whole.topic(), "no id".getBytes(StandardCharsets.US_ASCII), value);
		};
	}

	private void send(RouterGround ground, List<Wish> wishes) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				ClientProperties.producer(ground.broker().connection(), "traffic"))) {
			long start = System.nanoTime();
			for (int number = 0; number < wishes.size(); number++) {
				long due = start + number * 1_000_000_000L / perSecond;
				while (System.nanoTime() < due) {
					LockSupport.parkNanos(due - System.nanoTime());
				}
				send(producer, wishes.get(number));
			}
		}
	}

	private void send(KafkaProducer<byte[], byte[]> producer, Wish wish) {
		producer.send(wish.sent(), (at, failure) -> {
			if (failure == null) {
				(wish.whole() ? this.whole : this.malformed).add(at.topic() + "/" + at.partition() + "@" + at.offset());
			}
		});
	}

	/// @param whole somebody can take it
	private record Wish(ProducerRecord<byte[], byte[]> sent, boolean whole) {
	}

}
