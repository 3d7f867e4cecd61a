package org.biocluster.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.biocluster.language.Bilingual;
import org.biocluster.policy.Account.Addressee;
import org.biocluster.policy.Account.Request;
import org.jspecify.annotations.Nullable;

/// Explains recorded decisions in the words of the policy they were made under. A decision records which rules
/// matched and which groups came out; which rule brought which group follows from what each rule can name.
/// Immutable.
public final class Explainer {

	private final Policy policy;

	private final Map<String, RuleNames> names = new HashMap<>();

	/// An explainer for one policy and what its rules can name.
	public Explainer(Policy policy, Succession succession, List<RuleNames> names) {
		this.policy = policy;
		names.forEach((rule) -> this.names.put(rule.ruleId(), rule.after(succession)));
	}

	/// The decision in words.
	public Explanation explain(RoutingDecision decision) {
		Optional<String> decisive = decision.rules().stream().filter((id) -> decides(id, decision)).findFirst();
		List<Addressee> informed = decision.consulted()
			.stream()
			.filter(Consulted::informationOnly)
			.map((consulted) -> addressee(consulted.group()))
			.toList();
		Account account = new Account(addressee(decision.primary()), decisive.flatMap(this::why).orElse(null),
				requests(decision, decisive.orElse("")), informed);
		return new Explanation(new Bilingual(RussianSentence.of(account), EnglishSentence.of(account)),
				reasons(decision));
	}

	private boolean decides(String ruleId, RoutingDecision decision) {
		RuleNames rule = this.names.get(ruleId);
		return ruleId.equals(this.policy.fallback().id())
				|| (rule != null && rule.primary().contains(decision.primary()));
	}

	/// Neighbours that came for the same reason share it, so that the sentence does not
	/// repeat itself.
	private List<Request> requests(RoutingDecision decision, String decisive) {
		List<Request> requests = new ArrayList<>();
		@Nullable String before = null;
		List<Addressee> groups = new ArrayList<>();
		for (Consulted consulted : decision.consulted()) {
			if (consulted.informationOnly()) {
				continue;
			}
			String reason = bringer(consulted.group(), decision, decisive);
			if (!reason.equals(before)) {
				groups = new ArrayList<>();
				requests.add(new Request(groups, reason.equals(decisive) ? null : why(reason).orElse(null)));
				before = reason;
			}
			groups.add(addressee(consulted.group()));
		}
		return requests;
	}

	/// A matching rule that named the group: rather one that spells it out, because of a
	/// rule that looks groups up it
	/// is only known that it can have named this one; the decisive rule where none is
	/// known to.
	private String bringer(String group, RoutingDecision decision, String decisive) {
		List<RuleNames> able = decision.rules()
			.stream()
			.map(this.names::get)
			.filter(Objects::nonNull)
			.filter((rule) -> brings(rule, group, decisive))
			.toList();
		return able.stream()
			.filter((rule) -> rule.spelled().contains(group))
			.findFirst()
			.or(() -> able.stream().findFirst())
			.map(RuleNames::ruleId)
			.orElse(decisive);
	}

	private static boolean brings(RuleNames rule, String group, String decisive) {
		return rule.consulted().contains(group) || (!rule.ruleId().equals(decisive) && rule.primary().contains(group));
	}

	private List<RuleReason> reasons(RoutingDecision decision) {
		List<RuleReason> reasons = new ArrayList<>();
		decision.rules().forEach((id) -> why(id).ifPresent((why) -> reasons.add(new RuleReason(id, why))));
		return reasons;
	}

	private Optional<Bilingual> why(String ruleId) {
		if (ruleId.equals(this.policy.fallback().id())) {
			return Optional.of(this.policy.fallback().why());
		}
		return this.policy.rule(ruleId).map(Rule::why);
	}

	private Addressee addressee(String code) {
		return this.policy.group(code)
			.map((group) -> new Addressee(group.kind(), group.name()))
			.orElseGet(() -> new Addressee(Group.Kind.INFRASTRUCTURE, new Bilingual(code, code)));
	}

}
