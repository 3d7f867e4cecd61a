package org.biocluster.routing.streams;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.biocluster.deadletter.DeadLetter;
import org.biocluster.deadletter.kafka.DeadLetterHeaders;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.CommandSource;
import org.biocluster.proposal.Handling;
import org.biocluster.proposal.Outcome;
import org.biocluster.proposal.PartitionLedger;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.ProposalState.Existing;
import org.biocluster.proposal.Regulations;
import org.biocluster.proposal.RejectionCode;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.StoredProposal;
import org.biocluster.routing.StateNotWholeException;
import org.biocluster.routing.streams.CommandReader.Reading;
import org.biocluster.routing.streams.Writing.Addressed;
import org.biocluster.telemetry.trace.TraceParent;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One partition's commands and deadlines: loads the state, has it decided, and only then stores and forwards, all in one
/// transaction of the task.
///
/// Whatever fails before the first effect becomes a dead letter; after it only the failing of the whole transaction
/// is allowed, so nothing is ever half done. Used by one thread.
final class PartitionTask {

	static final String COMPONENT = "proposal-router";

	/// Proposals that one look at the time deals with; commands must not wait long.
	private static final int MOST_AT_ONCE = 100;

	private static final Logger LOG = LoggerFactory.getLogger(PartitionTask.class);

	private final Tools tools;

	private final ProcessorContext<byte[], byte[]> context;

	private final RouterStore store;

	private final ComeClocks come;

	/// Proposals about whose deadlines could not be decided.
	private final Set<ProposalId> stuck = new HashSet<>();

	private PartitionLedger ledger;

	private PartitionTask(Tools tools, ProcessorContext<byte[], byte[]> context, RouterStore store,
			PartitionLedger ledger) {
		this.tools = tools;
		this.context = context;
		this.store = store;
		this.come = new ComeClocks(store, MOST_AT_ONCE);
		this.ledger = ledger;
	}

	/// Takes up a partition.
	/// @throws StateNotWholeException when the state does not stand where the history
	/// stands
	static PartitionTask open(Tools tools, ProcessorContext<byte[], byte[]> context) {
		RouterStore store = new RouterStore(context.getStateStore(ProposalRouterTopology.STATE));
		int partition = context.taskId().partition();
		PartitionLedger ledger = store.ledger().orElse(PartitionLedger.empty(partition, tools.partitions()));
		WholeState.verify(ledger, partition, tools.partitions(), tools.history());
		return new PartitionTask(tools, context, store, ledger);
	}

	void process(Record<byte[], byte[]> command) {
		try (Traces.Work _ = tools.traces().begin("route command", TraceParent.of(command.headers()))) {
			handle(command);
		}
	}

	private void handle(Record<byte[], byte[]> command) {
		RecordMetadata at = context.recordMetadata().orElseThrow();
		CommandSource source = new CommandSource(CommandReader.stream(at), at.offset());
		if (ledger.hasProcessed(source)) {
			tools.metrics().skipped();
			return;
		}
		switch (tools.reader().read(command.key(), command.value(), at)) {
			case Reading.Readable readable -> decide(command, at, readable.request(), source);
			case Reading.Unreadable unreadable -> bury(command, at, source, unreadable.cause(), List.of());
		}
	}

	private void decide(Record<byte[], byte[]> command, RecordMetadata at, Request<? extends Command> request,
			CommandSource source) {
		Instant now = tools.clock().instant();
		StoredProposal stored;
		Handling handling;
		List<Addressed> records;
		try {
			stored = store.proposal(request.proposalId());
			handling = Handling.of(request, source, stored, ledger, tools.regulations().get(), now);
			records = tools.writing().encode(handling, now.toEpochMilli());
		}
		catch (WireException | StateNotWholeException | StreamsException e) {
			throw e;
		}
		catch (RuntimeException e) {
			LOG.atError().setCause(e).addKeyValue("proposalId", request.proposalId()).log("Deciding a command failed");
			bury(command, at, source, "internal", List.of(internal(request, now)));
			return;
		}
		if (handling.stored().state() instanceof Existing) {
			remember(request.proposalId(), stored, handling);
		}
		else {
			remember(handling.ledger());
		}
		records.forEach(this::forward);
		tools.metrics().decided(request, handling, now);
	}

	/// Does what time asks for, for a bounded number of proposals.
	void timePasses() {
		Instant now = tools.clock().instant();
		Regulations regulations = tools.regulations().get();
		come.next(regulations.deadlines(), now)
			.stream()
			.filter((proposal) -> !stuck.contains(proposal))
			.forEach((proposal) -> timePasses(proposal, regulations, now));
	}

	/// What fails has had no effect and would fail again: it is left alone until the next
	/// start, and keeps nobody else from being reminded.
	private void timePasses(ProposalId proposal, Regulations regulations, Instant now) {
		StoredProposal stored;
		Handling handling;
		List<Addressed> records;
		try {
			stored = store.proposal(proposal);
			handling = Handling.ofTime(proposal, stored, ledger, regulations, now);
			records = tools.writing().encodeFacts(handling, now.toEpochMilli());
		}
		catch (WireException | StateNotWholeException | StreamsException e) {
			throw e;
		}
		catch (RuntimeException e) {
			LOG.atError().setCause(e).addKeyValue("proposalId", proposal).log("Deciding about a deadline failed");
			stuck.add(proposal);
			return;
		}
		remember(proposal, stored, handling);
		records.forEach(this::forward);
		tools.metrics().timePassed(handling);
	}

	private Addressed internal(Request<? extends Command> request, Instant now) {
		return tools.writing()
			.encode(new Outcome.Rejected(request.id(), request.proposalId(), 0, RejectionCode.INTERNAL, List.of(),
					List.of()), now.toEpochMilli());
	}

	private void bury(Record<byte[], byte[]> command, RecordMetadata at, CommandSource source, String cause,
			List<Addressed> records) {
		Instant now = tools.clock().instant();
		DeadLetter letter = new DeadLetter(at.topic(), at.partition(), at.offset(), COMPONENT, cause, now);
		remember(ledger.processed(source));
		context.forward(
				new Record<>(command.key(), command.value(), now.toEpochMilli(), DeadLetterHeaders.write(letter)),
				ProposalRouterTopology.DEAD_LETTERS);
		records.forEach(this::forward);
		tools.metrics().buried(cause);
		LOG.atWarn()
			.addKeyValue("topic", at.topic())
			.addKeyValue("partition", at.partition())
			.addKeyValue("offset", at.offset())
			.addKeyValue("cause", cause)
			.log("A record was put into the dead letters");
	}

	private void remember(ProposalId proposal, StoredProposal before, Handling handling) {
		ledger = handling.ledger();
		store.put(proposal, before, handling.stored(), ledger);
	}

	private void remember(PartitionLedger next) {
		ledger = next;
		store.put(next);
	}

	private void forward(Addressed addressed) {
		if (addressed.sink().equals(ProposalRouterTopology.EVENTS)) {
			tools.traces().inject(addressed.content().headers());
		}
		context.forward(addressed.content(), addressed.sink());
	}

	/// What every task of this instance shares; all of it is safe for several threads.
	record Tools(CommandReader reader, Writing writing, Supplier<Regulations> regulations, HistoryCheck history,
			RouterMetrics metrics, Traces traces, InstantSource clock, int partitions) {
	}

}
