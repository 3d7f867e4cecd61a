package org.biocluster.backup.kafka;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.biocluster.backup.archive.Archive;
import org.biocluster.backup.archive.Erasures;
import org.biocluster.backup.archive.Manifest;
import org.biocluster.backup.archive.StoredPartition;
import org.biocluster.proposal.CommandSource.Stream;
import org.biocluster.proposal.PrivacyEvent;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.RecordedEvent;
import org.biocluster.text.TextKey;
import org.biocluster.topic.Topics;
import org.biocluster.wire.UndecodableRecordException;
import org.biocluster.wire.Wire;

/// What the events of a backup say about everything else in it. Used by one thread.
public final class History {

	private final Wire wire;

	private final Set<ProposalId> proposals = new HashSet<>();

	private final Set<UUID> events = new HashSet<>();

	private final Map<ProposalId, String> erased = new HashMap<>();

	private final Map<TextKey, String> redacted = new HashMap<>();

	private final Map<Stream, Map<Integer, Long>> processed = new HashMap<>();

	public History(Wire wire) {
		this.wire = wire;
	}

	/// Takes up an event.
	/// @throws org.biocluster.wire.NewerRecordException when a newer version wrote it
	public void add(ConsumerRecord<byte[], byte[]> source) {
		try {
			add(source.partition(), Objects.requireNonNull(wire.read(Topics.PROPOSAL_EVENTS, source).value(),
					"An event is never empty"));
		}
		catch (UndecodableRecordException _) {
			// It is kept byte for byte like everything else; every reader passes over it.
			return;
		}
	}

	private void add(int partition, RecordedEvent event) {
		proposals.add(event.proposalId());
		events.add(event.id().value());
		processed.computeIfAbsent(event.source().stream(), (_) -> new HashMap<>())
			.merge(partition, event.source().offset(), Math::max);
		if (event.event() instanceof PrivacyEvent.SubmitterErased erasure) {
			erased.put(event.proposalId(), erasure.ground());
		}
		if (event.event() instanceof PrivacyEvent.TextRedacted redaction) {
			redacted.put(new TextKey(event.proposalId(), redaction.text()), redaction.ground());
		}
	}

	/// The events of a backup.
	public static History of(Wire wire, Archive archive, Manifest manifest) {
		History history = new History(wire);
		for (StoredPartition stored : manifest.topic(Topics.PROPOSAL_EVENTS.name())) {
			try (DataInputStream file = new DataInputStream(archive.read(stored.file()))) {
				for (Optional<StoredRecord> each = RecordFile.read(file); each
					.isPresent(); each = RecordFile.read(file)) {
					StoredRecord event = each.get();
					history.add(new ConsumerRecord<>(stored.topic(), stored.partition(), event.offset(), event.key(),
							event.value()));
				}
			}
			catch (IOException e) {
				throw new UncheckedIOException("The backup can't be read", e);
			}
		}
		return history;
	}

	/// Whether anything is known of a proposal.
	public boolean knows(ProposalId proposal) {
		return proposals.contains(proposal);
	}

	/// Whether a text or a person belongs to a proposal of the history; also true for
	/// what nobody can read, which is kept as it is.
	public boolean knows(ConsumerRecord<byte[], byte[]> about) {
		try {
			return proposals.contains(about.topic().equals(Topics.PROPOSAL_TEXTS.name())
					? wire.keys(Topics.PROPOSAL_TEXTS).deserialize(about.topic(), about.key()).proposalId()
					: wire.keys(Topics.PROPOSAL_SUBMITTERS).deserialize(about.topic(), about.key()));
		}
		catch (UndecodableRecordException _) {
			return true;
		}
	}

	/// The ids of all events.
	public Set<UUID> events() {
		return Set.copyOf(events);
	}

	/// The offset behind the last command that led to an event.
	public long behindProcessed(Stream stream, int partition) {
		return processed.getOrDefault(stream, Map.of()).getOrDefault(partition, -1L) + 1;
	}

	/// What people had erased.
	public Erasures erasures() {
		return new Erasures(erased, redacted);
	}

}
