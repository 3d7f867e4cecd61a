package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.biocluster.proposal.Request;
import org.biocluster.proposal.SubmitterCommand;
import org.biocluster.telemetry.trace.Traces;
import org.biocluster.testsupport.Platform;
import org.biocluster.topic.Topics;
import org.junit.jupiter.api.Test;

/// A store that cannot be read says nothing about the command that wanted it.
class DamagedStoreTest {

	private final MockProcessorContext<byte[], byte[]> context = new MockProcessorContext<>();

	private final KeyValueStore<Bytes, byte[]> store = mock();

	private final KeyValueIterator<Bytes, byte[]> kept = mock();

	@Test
	void commandIsNotBuriedBecauseTheStateCannotBeRead() {
		Request<SubmitterCommand> command = Commands.submission("a", "content");
		when(store.name()).thenReturn(ProposalRouterTopology.STATE);
		when(store.range(any(), any())).thenReturn(kept);
		when(kept.hasNext()).thenReturn(true, false);
		when(kept.next()).thenReturn(KeyValue.pair(StateBytes.key(command.proposalId()), new byte[0]));
		context.addStateStore(store);
		context.setRecordMetadata(Topics.PROPOSAL_COMMANDS.name(), 0, 0);
		CommandProcessor processor = processor();
		processor.init(context);
		when(store.get(any())).thenThrow(new ProcessorStateException("Error while getting value"));

		assertThatThrownBy(() -> processor.process(record(command))).isInstanceOf(ProcessorStateException.class);

		assertThat(context.forwarded()).isEmpty();
	}

	private static Record<byte[], byte[]> record(Request<SubmitterCommand> command) {
		byte[] key = command.proposalId().toString().getBytes(StandardCharsets.US_ASCII);
		return new Record<>(key,
				Platform.wire().record(Topics.PROPOSAL_COMMANDS, command.proposalId(), command).value(), 0);
	}

	private static CommandProcessor processor() {
		return new CommandProcessor(Platform.wire(), () -> {
			throw new AssertionError("Nothing is decided");
		}, new RouterDriver.NothingYet(), new RouterMetrics(new SimpleMeterRegistry()), Traces.OFF, () -> Commands.NOW,
				1, Duration.ofSeconds(10));
	}

}
