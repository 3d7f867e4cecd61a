package org.biocluster.dispatch.kafka;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.biocluster.delivery.DeliveryReport;
import org.biocluster.dispatch.Reports;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.wire.Wire;
import org.jspecify.annotations.Nullable;

/// Writes reports; the producer is made when the first one is written.
public final class KafkaReports implements Reports {

	private final Wire wire;

	private @Nullable Producer<byte[], byte[]> producer;

	public KafkaReports(Wire wire) {
		this.wire = wire;
	}

	@Override
	public void publish(List<DeliveryReport> reports) {
		Producer<byte[], byte[]> open = open();
		List<Future<RecordMetadata>> sent = reports.stream()
			.map((report) -> open.send(wire.record(Topics.NOTIFICATION_EVENTS, report.proposalId(), report)))
			.toList();
		sent.forEach(KafkaReports::await);
	}

	@Override
	public void close() {
		if (producer != null) {
			producer.close();
			producer = null;
		}
	}

	private Producer<byte[], byte[]> open() {
		Producer<byte[], byte[]> open = producer;
		if (open == null) {
			Properties properties = ClientProperties.producer(wire.settings().kafka(), "notifier-reports");
			open = new KafkaProducer<>(properties);
			producer = open;
		}
		return open;
	}

	private static void await(Future<RecordMetadata> sent) {
		try {
			sent.get();
		}
		catch (ExecutionException ex) {
			throw new KafkaException("A report was not written", ex.getCause());
		}
		catch (InterruptedException ex) {
			throw new InterruptException(ex);
		}
	}

}
