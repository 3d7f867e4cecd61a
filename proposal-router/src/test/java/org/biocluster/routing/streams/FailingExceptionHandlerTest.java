package org.biocluster.routing.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

class FailingExceptionHandlerTest {

	private final FailingExceptionHandler handler = new FailingExceptionHandler();

	private final ErrorHandlerContext context = mock(ErrorHandlerContext.class);

	@Test
	void processingThatFailsFailsTheTransaction() {
		assertThat(handler.handleError(context, new Record<>("k", "v", 0), new IllegalStateException()).result())
			.isEqualTo(ProcessingExceptionHandler.Result.FAIL);
	}

	@Test
	void recordThatCannotBeReadFailsTheTransaction() {
		assertThat(handler
			.handleError(context, (org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]>) null,
					new IllegalStateException())
			.result()).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
	}

	@Test
	void writingIsRetriedWhenThatCanHelp() {
		ProducerRecord<byte[], byte[]> unsent = new ProducerRecord<>("somewhere", new byte[1]);

		assertThat(handler.handleError(context, unsent, new NotEnoughReplicasException("one of three")).result())
			.isEqualTo(ProductionExceptionHandler.Result.RETRY);
		assertThat(handler.handleError(context, unsent, new RecordTooLargeException()).result())
			.isEqualTo(ProductionExceptionHandler.Result.FAIL);
	}

}
