package org.biocluster.backup.kafka;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.biocluster.backup.archive.Erasures;
import org.biocluster.language.Language;
import org.biocluster.proposal.Actor;
import org.biocluster.proposal.CommandId;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.Role;
import org.biocluster.proposal.StaffCommand;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.wire.Wire;

/// Asks the router to record again what was erased since the backup, so that the history says so and every store acts on
/// it; the data themselves are not brought back at all.
public final class ErasureCommands {

	private static final Actor RESTORE = new Actor("restore", Role.SECRETARIAT);

	private final Wire wire;

	private final InstantSource clock;

	public ErasureCommands(Wire wire, InstantSource clock) {
		this.wire = wire;
		this.clock = clock;
	}

	/// Sends a command for each erasure about a proposal of the history.
	public void send(Erasures erasures, History history) {
		Properties properties = ClientProperties.producer(wire.settings().kafka(), "biocluster-restore");
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties)) {
			erasures.submitters().forEach((proposal, ground) -> {
				if (history.knows(proposal)) {
					send(producer, proposal, "submitter", new StaffCommand.ForgetSubmitter(ground));
				}
			});
			erasures.texts().forEach((text, ground) -> {
				if (history.knows(text.proposalId())) {
					send(producer, text.proposalId(), text.textId().toString(),
							new StaffCommand.RedactText(text.textId(), null, ground));
				}
			});
		}
	}

	private void send(KafkaProducer<byte[], byte[]> producer, ProposalId proposal, String what, StaffCommand command) {
		byte[] name = ("erased since the backup/" + proposal + "/" + what).getBytes(StandardCharsets.UTF_8);
		Request<StaffCommand> request = new Request<>(new CommandId(UUID.nameUUIDFromBytes(name)), proposal,
				clock.instant(), RESTORE, Set.of(), null, Language.RU, command);
		try {
			producer.send(wire.record(Topics.STAFF_COMMANDS, proposal, request)).get();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new KafkaException("Interrupted", e);
		}
		catch (ExecutionException e) {
			throw new KafkaException("An erasure could not be asked for", e.getCause());
		}
	}

}
