package org.biocluster.setup;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.biocluster.topic.Principal;

/// The access rights of all principals as the broker keeps them.
final class AccessRules {

	private AccessRules() {
	}

	static Set<AclBinding> all() {
		return Arrays.stream(Principal.values())
			.flatMap(AccessRules::of)
			.collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(AccessRules::describe))));
	}

	/// In words, such as `desk may WRITE to TOPIC staff-commands`.
	static String describe(AclBinding rule) {
		ResourcePattern pattern = rule.pattern();
		String name = pattern.patternType() == PatternType.PREFIXED ? pattern.name() + "..." : pattern.name();
		AccessControlEntry entry = rule.entry();
		return entry.permissionType() + " " + entry.principal() + " from " + entry.host() + " " + entry.operation()
				+ " on " + pattern.resourceType() + " " + name;
	}

	private static Stream<AclBinding> of(Principal principal) {
		Stream<ResourceRule> topics = Stream.concat(
				principal.reads().stream().map((topic) -> ResourceRule.topic(topic.name(), AclOperation.READ)),
				principal.writes().stream().map((topic) -> ResourceRule.topic(topic.name(), AclOperation.WRITE)));
		Stream<ResourceRule> application = principal.application().stream().flatMap(AccessRules::streams);
		return Stream.concat(topics, application).map((rule) -> rule.allow(principal));
	}

	/// What Kafka Streams needs for its state: a group, transactions, and topics that it
	/// makes itself.
	private static Stream<ResourceRule> streams(String application) {
		String prefix = application + "-";
		return Stream.of(new ResourceRule(ResourceType.GROUP, application, PatternType.LITERAL, AclOperation.READ),
				new ResourceRule(ResourceType.TRANSACTIONAL_ID, prefix, PatternType.PREFIXED, AclOperation.WRITE),
				new ResourceRule(ResourceType.TOPIC, prefix, PatternType.PREFIXED, AclOperation.CREATE),
				new ResourceRule(ResourceType.TOPIC, prefix, PatternType.PREFIXED, AclOperation.READ),
				new ResourceRule(ResourceType.TOPIC, prefix, PatternType.PREFIXED, AclOperation.WRITE));
	}

	private record ResourceRule(ResourceType type, String name, PatternType match, AclOperation operation) {

		static ResourceRule topic(String name, AclOperation operation) {
			return new ResourceRule(ResourceType.TOPIC, name, PatternType.LITERAL, operation);
		}

		AclBinding allow(Principal principal) {
			return new AclBinding(new ResourcePattern(type, name, match),
					new AccessControlEntry("User:" + principal.id(), "*", operation, AclPermissionType.ALLOW));
		}

	}

}
