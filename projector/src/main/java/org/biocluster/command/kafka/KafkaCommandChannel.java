package org.biocluster.command.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.biocluster.command.CommandChannel;
import org.biocluster.proposal.Command;
import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.Request;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.topic.Topic;
import org.biocluster.wire.Wire;
import org.biocluster.wire.WireException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Appends commands to their topic with an idempotent producer and tells apart what was certainly not stored from what
/// may have been. Thread-safe.
public final class KafkaCommandChannel<C extends Command> implements CommandChannel<C>, AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(KafkaCommandChannel.class);

	/// Longer than the producer's own deadline, which ends the wait.
	private static final Duration LAST_RESORT = Duration.ofSeconds(9);

	private final Wire wire;

	private final Topic<ProposalId, Request<C>> topic;

	private final Producer<byte[], byte[]> producer;

	private final Traces traces;

	private final Circuit circuit;

	private final OverdueWaits waits = new OverdueWaits(LAST_RESORT);

	public KafkaCommandChannel(Wire wire, Topic<ProposalId, Request<C>> topic, Producer<byte[], byte[]> producer,
			Traces traces, InstantSource clock) {
		this.wire = wire;
		this.topic = topic;
		this.producer = producer;
		this.traces = traces;
		this.circuit = new Circuit(clock);
	}

	@Override
	public Delivery send(Request<C> request) {
		if (!this.circuit.allows()) {
			return Delivery.NOT_ACCEPTED;
		}
		Delivery delivery = append(request);
		switch (delivery) {
			case STORED -> this.circuit.succeeded();
			case NOT_ACCEPTED, UNKNOWN -> this.circuit.failed();
		}
		return delivery;
	}

	/// Whether the last commands could not be sent.
	public boolean isBroken() {
		return this.circuit.isBroken();
	}

	private Delivery append(Request<C> request) {
		Future<RecordMetadata> append;
		try {
			ProducerRecord<byte[], byte[]> record = this.wire.record(this.topic, request.proposalId(), request);
			this.traces.inject(record.headers());
			append = this.producer.send(record);
		}
		catch (WireException | KafkaException ex) {
			return notAccepted(request, ex);
		}
		// Only what never entered the producer's buffer has failed already: an append in
		// the buffer takes longer.
		boolean refusedAtOnce = append.isDone();
		try {
			this.waits.await(append);
			return Delivery.STORED;
		}
		catch (ExecutionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			return (refusedAtOnce || isRefusal(cause)) ? notAccepted(request, cause) : unknown(request, cause);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return unknown(request, ex);
		}
	}

	private static boolean isRefusal(Throwable cause) {
		return cause instanceof RecordTooLargeException || cause instanceof AuthorizationException
				|| cause instanceof InvalidTopicException;
	}

	// Without the trace of the cause: when the broker is away it is the same for all, and
	// many a second would be written.
	private static Delivery notAccepted(Request<?> request, Throwable cause) {
		log.atWarn()
			.addKeyValue("proposalId", request.proposalId())
			.addKeyValue("cause", cause)
			.log("A command was not accepted");
		return Delivery.NOT_ACCEPTED;
	}

	private static Delivery unknown(Request<?> request, Throwable cause) {
		log.atWarn()
			.addKeyValue("proposalId", request.proposalId())
			.addKeyValue("cause", cause)
			.log("It is unknown whether a command was stored");
		return Delivery.UNKNOWN;
	}

	@Override
	public void close() {
		this.producer.close(LAST_RESORT);
		this.waits.close();
	}

}
