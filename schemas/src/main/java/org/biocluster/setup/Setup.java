package org.biocluster.setup;

import java.util.List;
import java.util.Set;

import org.apache.kafka.clients.admin.Admin;
import org.biocluster.topic.Topics;
import org.biocluster.topic.kafka.ClientProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Creates topics, gives access rights and registers schemas, or makes sure that those which exist are right. Doing it again is harmless.
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
		setup.broker();
		setup.schemas();
	}

	private void broker() {
		String broker = "Kafka at " + settings.kafka().bootstrapServers();
		try (Admin admin = Admin.create(ClientProperties.admin(settings.kafka(), "biocluster-set-up"))) {
			Questions questions = new Questions(broker, patience);
			questions.ask(() -> admin.describeCluster().clusterId().get());
			topics(questions, new TopicSetup(admin, settings.partitions(), settings.replication()));
			if (settings.accessRights()) {
				accessRights(questions, new AccessSetup(admin));
			}
		}
	}

	private static void topics(Questions questions, TopicSetup topics) {
		Set<String> created = questions.ask(topics::create);
		refuse(questions.ask(topics::problems));
		log.atInfo()
			.addKeyValue("created", created.size())
			.addKeyValue("found", Topics.all().size() - created.size())
			.log("Topics are right");
	}

	private static void accessRights(Questions questions, AccessSetup rights) {
		int created = questions.ask(rights::create);
		questions.ask(rights::surplus)
			.forEach((surplus) -> log.atWarn()
				.addKeyValue("right", surplus)
				.log("A right that this version does not give stands at the broker; take it away with kafka-acls"
						+ " if nobody gave it on purpose"));
		log.atInfo().addKeyValue("created", created).log("Access rights are right");
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
