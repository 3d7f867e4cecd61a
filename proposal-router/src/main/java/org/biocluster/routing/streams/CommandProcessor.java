package org.biocluster.routing.streams;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.function.Supplier;

import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.biocluster.proposal.Regulations;
import org.biocluster.routing.streams.PartitionTask.Tools;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;

/// Hands the commands of one partition, and the time as it passes, to their task. One instance for each task, used by one thread.
public final class CommandProcessor implements Processor<byte[], byte[], byte[], byte[]> {

	private final Tools tools;

	private final Duration betweenLooks;

	private @Nullable PartitionTask task;

	/// @param regulations what is in force; asked anew for every command
	/// @param partitions of every proposal topic
	/// @param betweenLooks how long deadlines that come may go unnoticed
	public CommandProcessor(Wire wire, Supplier<Regulations> regulations, HistoryCheck history, RouterMetrics metrics,
			Traces traces, InstantSource clock, int partitions, Duration betweenLooks) {
		this.betweenLooks = betweenLooks;
		tools = new Tools(new CommandReader(wire, partitions), new Writing(wire), regulations, history, metrics, traces,
				clock, partitions);
	}

	@Override
	public void init(ProcessorContext<byte[], byte[]> context) {
		PartitionTask opened = PartitionTask.open(tools, context);
		context.schedule(betweenLooks, PunctuationType.WALL_CLOCK_TIME, (_) -> opened.timePasses());
		task = opened;
	}

	@Override
	public void process(Record<byte[], byte[]> command) {
		Objects.requireNonNull(task, "Kafka Streams calls init first").process(command);
	}

}
