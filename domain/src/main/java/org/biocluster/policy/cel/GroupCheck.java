package org.biocluster.policy.cel;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.biocluster.policy.Group;
import org.biocluster.policy.Group.Kind;
import org.biocluster.policy.Policy;
import org.jspecify.annotations.Nullable;

/// Checks the working groups of a policy: their codes and names, who is above whom, who was merged into whom.
final class GroupCheck {

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,63}");

	private final List<Group> groups;

	private final Map<String, Group> byCode = new HashMap<>();

	private final Problems problems;

	GroupCheck(Policy policy, Problems problems) {
		this.groups = policy.groups();
		this.problems = problems;
	}

	void run() {
		for (int i = 0; i < this.groups.size(); i++) {
			checkNames("groups[" + i + "]", this.groups.get(i));
		}
		for (int i = 0; i < this.groups.size(); i++) {
			Group group = this.groups.get(i);
			checkChain("groups[" + i + "].parent", group, Group::parent);
			checkChain("groups[" + i + "].mergedInto", group, Group::mergedInto);
		}
		checkOneActive(Kind.SECRETARIAT, ProblemCode.SECRETARIAT_MISSING);
		checkOneActive(Kind.MAIN, ProblemCode.MAIN_MISSING);
	}

	private void checkNames(String path, Group group) {
		if (!CODE.matcher(group.code()).matches()) {
			this.problems.add(path + ".code", ProblemCode.GROUP_CODE_INVALID,
					"A group's code is made of lower-case letters, digits and hyphens");
		}
		if (this.byCode.putIfAbsent(group.code(), group) != null) {
			this.problems.add(path + ".code", ProblemCode.GROUP_DUPLICATE,
					"There are two groups '" + group.code() + "'");
		}
		TextCheck.required(this.problems, null, path + ".name", group.name());
		TextCheck.optional(this.problems, null, path + ".remit", group.remit());
	}

	private void checkChain(String path, Group start, Function<Group, @Nullable String> next) {
		Set<String> seen = new HashSet<>();
		Group group = start;
		while (seen.add(group.code())) {
			String code = next.apply(group);
			if (code == null) {
				return;
			}
			Group following = this.byCode.get(code);
			if (following == null) {
				if (seen.size() == 1) {
					this.problems.add(path, ProblemCode.GROUP_UNKNOWN, "There is no group '" + code + "'");
				}
				return;
			}
			group = following;
		}
		this.problems.add(path, ProblemCode.GROUP_CYCLE, "'" + start.code() + "' leads back to '" + group.code() + "'");
	}

	private void checkOneActive(Kind kind, ProblemCode code) {
		long active = this.groups.stream().filter((group) -> group.kind() == kind && group.active()).count();
		long all = this.groups.stream().filter((group) -> group.kind() == kind).count();
		if (active != 1 || all != 1) {
			this.problems.add("groups", code, "Exactly one group of the kind " + kind.name().toLowerCase(Locale.ROOT)
					+ " is needed, and it must be active");
		}
	}

}
