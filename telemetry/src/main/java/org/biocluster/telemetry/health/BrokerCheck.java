package org.biocluster.telemetry.health;

import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.biocluster.topic.kafka.ClientProperties;
import org.biocluster.topic.kafka.KafkaConnection;
import org.jspecify.annotations.Nullable;

/// Asks the cluster who belongs to it. The connection is made at the first question. Used by one thread at a time.
public final class BrokerCheck implements Dependency.Check {

	private static final long PATIENCE_SECONDS = 3;

	private final KafkaConnection kafka;

	private @Nullable Admin admin;

	public BrokerCheck(KafkaConnection kafka) {
		this.kafka = kafka;
	}

	@Override
	public boolean isThere() {
		try {
			return !open().describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS).isEmpty();
		}
		catch (ExecutionException | TimeoutException | KafkaException _) {
			return false;
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private Admin open() {
		Admin open = this.admin;
		if (open == null) {
			Properties properties = ClientProperties.admin(this.kafka, "health");
			open = Admin.create(properties);
			this.admin = open;
		}
		return open;
	}

	@Override
	public void close() {
		Admin open = this.admin;
		if (open != null) {
			open.close();
		}
	}

}
