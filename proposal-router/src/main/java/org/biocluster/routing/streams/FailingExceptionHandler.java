package org.biocluster.routing.streams;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fails the transaction on whatever reaches Kafka Streams as an exception.
///
/// The processor turns every expected failure into a dead letter itself, before its first effect. What still comes
/// here may have effects behind it, which continuing would commit half done. Never throws.
public final class FailingExceptionHandler
		implements DeserializationExceptionHandler, ProcessingExceptionHandler, ProductionExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(FailingExceptionHandler.class);

	@Override
	public void configure(Map<String, ?> configs) {
		// There is nothing to configure.
	}

	@Override
	public DeserializationExceptionHandler.Response handleError(ErrorHandlerContext context,
			ConsumerRecord<byte[], byte[]> unreadable, Exception exception) {
		log(context, "Reading a record failed");
		return DeserializationExceptionHandler.Response.fail();
	}

	@Override
	public ProcessingExceptionHandler.Response handleError(ErrorHandlerContext context, Record<?, ?> unprocessed,
			Exception exception) {
		log(context, "Processing a record failed");
		return ProcessingExceptionHandler.Response.fail();
	}

	@Override
	public ProductionExceptionHandler.Response handleError(ErrorHandlerContext context,
			ProducerRecord<byte[], byte[]> unsent, Exception exception) {
		if (exception instanceof RetriableException) {
			return ProductionExceptionHandler.Response.retry();
		}
		log(context, "Writing a record failed");
		return ProductionExceptionHandler.Response.fail();
	}

	private static void log(ErrorHandlerContext context, String message) {
		LOG.atError()
			.addKeyValue("topic", context.topic())
			.addKeyValue("partition", context.partition())
			.addKeyValue("offset", context.offset())
			.log(message);
	}

}
