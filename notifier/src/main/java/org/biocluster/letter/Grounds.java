package org.biocluster.letter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.biocluster.deadline.Round;
import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Consulted;
import org.biocluster.policy.Group;
import org.biocluster.policy.RoutingDecision;

/// A routing in the words of the policy under which it was decided.
record Grounds(CompiledPolicy policy, RoutingDecision routing, Language language) {

	/// One sentence: which group, why, and who else.
	String sentence() {
		return policy.explain(routing).sentence().in(language);
	}

	String primary() {
		return name(routing.primary());
	}

	/// The primary group as it stands behind "sent to".
	String toPrimary() {
		Optional<Group> group = policy.policy().group(routing.primary());
		Group.Kind kind = group.map(Group::kind).orElse(Group.Kind.INFRASTRUCTURE);
		return Wording.in(language).get("to." + kind, primary());
	}

	/// Names of the groups whose opinion is wanted; empty when there is none.
	String consulted() {
		return names(false);
	}

	/// Names of the groups that are only told; empty when there is none.
	String informed() {
		return names(true);
	}

	private String names(boolean informationOnly) {
		List<Consulted> groups = routing.consulted();
		return groups.stream()
			.filter((consulted) -> consulted.informationOnly() == informationOnly)
			.map((consulted) -> name(consulted.group()))
			.collect(Collectors.joining("; "));
	}

	/// When the round with this code closes; empty where the policy does not know it.
	Optional<Instant> closes(String code) {
		return find(code).map(Round::closes);
	}

	private Optional<Round> find(String code) {
		return Optional.ofNullable(policy.policy().deadlines()).flatMap((timetable) -> timetable.round(code));
	}

	/// The title of the round with this code.
	String round(String code) {
		return find(code).map(Round::title).orElse(new Bilingual(code, code)).in(language);
	}

	/// The name of the group with this code.
	String name(String code) {
		return policy.policy().group(code).map(Group::name).orElse(new Bilingual(code, code)).in(language);
	}

}
