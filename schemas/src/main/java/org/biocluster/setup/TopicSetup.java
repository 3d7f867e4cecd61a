package org.biocluster.setup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;
import org.jspecify.annotations.Nullable;

/// Creates the topics that are missing and compares the others with the catalogue.
final class TopicSetup {

	private final Admin admin;

	private final int partitions;

	private final int replication;

	TopicSetup(Admin admin, int partitions, int replication) {
		this.admin = admin;
		this.partitions = partitions;
		this.replication = replication;
	}

	/// Creates what is missing.
	/// @return the names of the topics that were created
	Set<String> create() throws ExecutionException, InterruptedException {
		Set<String> existing = admin.listTopics().names().get();
		List<NewTopic> missing = Topics.all()
			.stream()
			.filter((topic) -> !existing.contains(topic.name()))
			.map(this::asNew)
			.toList();
		Set<String> created = new HashSet<>();
		for (Map.Entry<String, org.apache.kafka.common.KafkaFuture<Void>> each : admin.createTopics(missing)
			.values()
			.entrySet()) {
			try {
				each.getValue().get();
				created.add(each.getKey());
			}
			catch (ExecutionException e) {
				// Another set-up was faster; what it created is compared like everything
				// that was there.
				if (!(e.getCause() instanceof TopicExistsException)) {
					throw e;
				}
			}
		}
		return created;
	}

	/// What differs from the catalogue, one line each.
	List<String> problems() throws ExecutionException, InterruptedException {
		Map<ConfigResource, Topic<?, ?>> resources = new LinkedHashMap<>();
		Topics.all()
			.forEach((topic) -> resources.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), topic));
		Map<String, TopicDescription> found = descriptions();
		Map<ConfigResource, Config> configs = admin.describeConfigs(resources.keySet()).all().get();
		List<String> problems = new ArrayList<>();
		resources.forEach((resource, topic) -> {
			compare(topic, found.get(topic.name()), problems);
			compare(topic, configs.get(resource), problems);
		});
		return problems;
	}

	private Map<String, TopicDescription> descriptions() throws ExecutionException, InterruptedException {
		try {
			return admin.describeTopics(Topics.all().stream().map(Topic::name).toList()).allTopicNames().get();
		}
		catch (ExecutionException e) {
			if (e.getCause() instanceof UnknownTopicOrPartitionException) {
				throw new IllegalStateException("A new topic is not known to every broker yet", e);
			}
			throw e;
		}
	}

	private NewTopic asNew(Topic<?, ?> topic) {
		return new NewTopic(topic.name(), topic.settings().spread().partitions(partitions), (short) replication)
			.configs(topic.settings().configs(replication));
	}

	private void compare(Topic<?, ?> topic, @Nullable TopicDescription found, List<String> problems) {
		if (found == null) {
			problems.add("Topic " + topic + ": found nothing, expected it to be there by now. Run this again");
			return;
		}
		int expected = topic.settings().spread().partitions(partitions);
		if (found.partitions().size() != expected) {
			problems.add("Topic " + topic + ": found " + found.partitions().size() + " partitions, expected " + expected
					+ ". The count is fixed for the life of a deployment; start with the count that was used before"
					+ " (BIOCLUSTER_TOPICS_PARTITIONS) or with a new, empty broker");
		}
		int copies = found.partitions().stream().mapToInt((each) -> each.replicas().size()).min().orElse(0);
		if (copies != replication) {
			problems.add("Topic " + topic + ": found replication " + copies + ", expected " + replication
					+ ". Set BIOCLUSTER_TOPICS_REPLICATION to what it is, or change the topic with"
					+ " kafka-reassign-partitions");
		}
	}

	private void compare(Topic<?, ?> topic, @Nullable Config found, List<String> problems) {
		topic.settings().configs(replication).forEach((name, expected) -> {
			ConfigEntry entry = found == null ? null : found.get(name);
			String value = entry == null ? "nothing" : entry.value();
			if (!expected.equals(value)) {
				problems.add("Topic " + topic + ": found " + name + "=" + value + ", expected " + expected
						+ ". If nobody set it on purpose: kafka-configs --alter --entity-type topics --entity-name "
						+ topic + " --add-config " + name + "=" + expected);
			}
		});
	}

}
