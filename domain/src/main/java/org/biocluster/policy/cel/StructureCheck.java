package org.biocluster.policy.cel;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.biocluster.policy.Group;
import org.biocluster.policy.Policy;
import org.biocluster.policy.Rule;

/// Checks everything about a policy but the expressions of its rules.
final class StructureCheck {

	private static final Pattern RULE_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

	private final Policy policy;

	private final Problems problems;

	private final Set<String> groups;

	StructureCheck(Policy policy, Problems problems) {
		this.policy = policy;
		this.problems = problems;
		this.groups = policy.groups().stream().map(Group::code).collect(Collectors.toSet());
	}

	void run() {
		if (this.policy.version() < 1) {
			this.problems.add("version", ProblemCode.VERSION_INVALID, "Versions count from 1");
		}
		new GroupCheck(this.policy, this.problems).run();
		checkHomes("sectorGroups", this.policy.sectorGroups());
		checkHomes("themeGroups", this.policy.themeGroups());
		checkRules(this.policy.rules());
		checkFallback();
		if (this.policy.deadlines() != null) {
			new TimetableCheck(this.policy.deadlines(), this.problems).run();
		}
	}

	private void checkHomes(String field, Map<String, String> homes) {
		homes.forEach((code, group) -> {
			if (!CODE.matcher(code).matches()) {
				this.problems.add(field, ProblemCode.CODE_INVALID,
						"A code is made of lower-case letters, digits and hyphens");
			}
			if (!group.isEmpty() && !this.groups.contains(group)) {
				this.problems.add(field + "." + code, ProblemCode.GROUP_UNKNOWN, "There is no group '" + group + "'");
			}
		});
	}

	private void checkRules(List<Rule> rules) {
		if (rules.size() > Limits.MAX_RULES) {
			this.problems.add("rules", ProblemCode.TOO_MANY_RULES,
					"At most " + Limits.MAX_RULES + " rules are allowed");
		}
		Set<String> ids = new HashSet<>();
		ids.add(this.policy.fallback().id());
		for (Rule rule : rules) {
			checkId(rule.id());
			if (!ids.add(rule.id())) {
				this.problems.add(rule.id(), "id", ProblemCode.RULE_DUPLICATE, "This id stands twice");
			}
			if (rule.primary() == null && rule.consulted() == null && rule.informed() == null) {
				this.problems.add(rule.id(), "rule", ProblemCode.RULE_WITHOUT_EFFECT, "The rule names no group");
			}
			TextCheck.required(this.problems, rule.id(), "why", rule.why());
		}
	}

	private void checkId(String id) {
		if (!RULE_ID.matcher(id).matches()) {
			this.problems.add(id, "id", ProblemCode.RULE_ID_INVALID,
					"A rule's id starts with a letter and has at most 40 letters, digits, hyphens and underscores");
		}
	}

	private void checkFallback() {
		checkId(this.policy.fallback().id());
		if (!this.groups.contains(this.policy.fallback().primary())) {
			this.problems.add(this.policy.fallback().id(), "fallback.primary", ProblemCode.GROUP_UNKNOWN,
					"There is no group '" + this.policy.fallback().primary() + "'");
		}
		TextCheck.required(this.problems, this.policy.fallback().id(), "why", this.policy.fallback().why());
	}

}
