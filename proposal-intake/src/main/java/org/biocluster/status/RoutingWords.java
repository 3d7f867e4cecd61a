package org.biocluster.status;

import java.util.List;
import java.util.Optional;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.CompiledPolicy;
import org.biocluster.policy.Explanation;
import org.biocluster.policy.Group;
import org.biocluster.policy.RoutingDecision;
import org.biocluster.policy.RuleReason;
import org.biocluster.proposal.Routing;
import org.biocluster.wording.IcuMessages;

/// Groups and reasons in words, as the version of the policy that decided has them. Thread-safe.
public final class RoutingWords {

	private final PolicyVersions policies;

	private final IcuMessages messages;

	public RoutingWords(PolicyVersions policies, IcuMessages messages) {
		this.policies = policies;
		this.messages = messages;
	}

	/// The name of a group; its code where nobody knows the group.
	public Bilingual groupName(String code, Routing routing) {
		return name(this.policies.version(routing.policyVersion()), code).or(() -> name(this.policies.active(), code))
			.orElse(new Bilingual(code, code));
	}

	/// The name of a group of the active policy; its code where nobody knows the group.
	public Bilingual groupName(String code) {
		return name(this.policies.active(), code).orElse(new Bilingual(code, code));
	}

	/// One sentence: which groups and why; empty when the policy that decided cannot be
	/// read at the moment.
	public String why(Routing routing, Language language) {
		if (routing.manual()) {
			return this.messages.in(language, "why.manual", groupName(routing.primary(), routing).in(language));
		}
		return explanation(routing).map((explanation) -> explanation.sentence().in(language)).orElse("");
	}

	/// Why each rule applied.
	public List<String> reasons(Routing routing, Language language) {
		return explanation(routing).map(Explanation::reasons)
			.orElse(List.of())
			.stream()
			.map(RuleReason::why)
			.map((why) -> why.in(language))
			.toList();
	}

	private Optional<Explanation> explanation(Routing routing) {
		RoutingDecision decision = new RoutingDecision(routing.policyVersion(), routing.primary(), routing.consulted(),
				routing.rules(), routing.ruleErrors(), routing.flags());
		return this.policies.version(routing.policyVersion()).map((policy) -> policy.explain(decision));
	}

	private static Optional<Bilingual> name(Optional<CompiledPolicy> policy, String code) {
		return policy.flatMap((compiled) -> compiled.policy().group(code)).map(Group::name);
	}

}
