package org.biocluster.architecture;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.biocluster.policy.kafka.PolicyFeed;
import org.biocluster.topic.Principal;
import org.biocluster.topic.Topic;
import org.biocluster.topic.Topics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

/// Satisfied by a service whose code names exactly the topics that its principal has a right to: one more is refused by
/// the broker, one less is a right that nobody needs.
public final class TopicRights extends ArchCondition<JavaClass> {

	private final Set<String> rights;

	private final Set<String> reserved;

	private final Set<String> used = new TreeSet<>();

	private TopicRights(Principal principal, Set<Topic<?, ?>> reserved) {
		super("use the topics that " + principal.id() + " has a right to");
		this.rights = Stream.concat(principal.reads().stream(), principal.writes().stream())
			.map(Topic::name)
			.collect(Collectors.toCollection(TreeSet::new));
		this.reserved = reserved.stream().map(Topic::name).collect(Collectors.toSet());
	}

	/// The rule for the module of a service.
	/// @param reserved topics that are the service's although its code does not name them
	/// yet
	public static ArchRule of(Principal principal, Topic<?, ?>... reserved) {
		return classes().should(new TopicRights(principal, Set.of(reserved)));
	}

	@Override
	public void init(Collection<JavaClass> types) {
		this.used.clear();
	}

	@Override
	public void check(JavaClass type, ConditionEvents events) {
		topics(type).forEach((topic) -> {
			this.used.add(topic);
			events.add(new SimpleConditionEvent(type, this.rights.contains(topic),
					type.getFullName() + " uses " + topic + "; see Principal for who may"));
		});
	}

	@Override
	public void finish(ConditionEvents events) {
		this.rights.stream()
			.filter((topic) -> !this.used.contains(topic) && !this.reserved.contains(topic))
			.forEach((topic) -> events.add(SimpleConditionEvent.violated(this.rights,
					"No class uses " + topic + ", so Principal gives a right that nobody needs")));
	}

	private static Stream<String> topics(JavaClass type) {
		Stream<String> named = type.getFieldAccessesFromSelf()
			.stream()
			.filter((access) -> access.getTargetOwner().isEquivalentTo(Topics.class))
			.map(TopicRights::topic);
		boolean followsPolicies = type.getDirectDependenciesFromSelf()
			.stream()
			.anyMatch((dependency) -> dependency.getTargetClass().isEquivalentTo(PolicyFeed.class));
		return followsPolicies ? Stream.concat(named, Stream.of(Topics.ROUTING_POLICY.name())) : named;
	}

	private static String topic(JavaFieldAccess access) {
		try {
			return String.valueOf(Topics.class.getField(access.getTarget().getName()).get(null));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("A topic of the catalogue is a public constant", ex);
		}
	}

}
