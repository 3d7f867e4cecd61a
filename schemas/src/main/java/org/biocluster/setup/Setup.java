package org.biocluster.setup;

import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates topics and registers schemas, or makes sure that those which exist are right. Doing it again is harmless.
public final class Setup {

	private static final Logger log = LoggerFactory.getLogger(Setup.class);

	private final SetupSettings settings;

	private final Patience patience;

	private Setup(SetupSettings settings) {
		this.settings = settings;
		this.patience = new Patience(settings.patience());
	}

	/// Does everything.
	/// @throws SetupRefusedException when something exists and differs
	/// @throws SetupUnavailableException when broker or registry do not answer in time
	public static void run(SetupSettings settings) {
		Setup setup = new Setup(settings);
		setup.topics();
		setup.schemas();
	}

	private void topics() {
		String broker = "Kafka at " + settings.bootstrapServers();
		try (Admin admin = Admin.create(ClientProperties.admin(settings.bootstrapServers(), "biocluster-set-up"))) {
			TopicSetup topics = new TopicSetup(admin, settings.partitions(), settings.replication());
			patience.await(broker, () -> admin.describeCluster().clusterId().get());
			Set<String> created = patience.await(broker, topics::create);
			refuse(patience.await(broker, topics::problems));
			log.atInfo()
				.addKeyValue("created", created.size())
				.addKeyValue("found", Topics.all().size() - created.size())
				.log("Topics are right");
		}
	}

	private void schemas() {
		String name = "The schema registry at " + settings.registryUrl();
		try (RegistryApi registry = new RegistryApi(settings.registryUrl(), settings.registryPath())) {
			patience.await(name, () -> {
				registry.ping();
				return true;
			});
			refuse(patience.await(name, new SchemaSetup(registry)::run));
			log.atInfo().log("Schemas are right");
		}
	}

	private static void refuse(List<String> problems) {
		if (!problems.isEmpty()) {
			throw new SetupRefusedException(problems);
		}
	}

}
