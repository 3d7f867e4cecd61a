package org.biocluster.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.biocluster.language.Bilingual;
import org.biocluster.language.Language;
import org.biocluster.policy.Group.Kind;
import org.jspecify.annotations.Nullable;

/// Small policies and proposals for tests.
public final class Drafts {

	private Drafts() {
	}

	/// A policy with the groups main, office (the secretariat), a, b, c and nothing else.
	public static Draft policy() {
		return new Draft(
				List.of(group("main", Kind.MAIN), group("office", Kind.SECRETARIAT), group("a", Kind.SECTORAL),
						group("b", Kind.SECTORAL), group("c", Kind.INFRASTRUCTURE)),
				List.of(), Map.of("sa", "a", "sb", "b", "none", ""), Map.of("tc", "c"));
	}

	public static Group group(String code, Kind kind) {
		return new Group(code, kind, (kind == Kind.MAIN) ? null : "main", words(code), Bilingual.EMPTY, true, null);
	}

	public static Bilingual words(String text) {
		return new Bilingual(text + " по-русски", text + " in English");
	}

	public static Attributes proposal(String type, String... sectors) {
		return new Attributes(type, null, List.of(sectors), false, List.of(), "company", "RU-MOW", Language.RU, "web",
				"", "");
	}

	/// A policy under construction; every step gives a new one.
	public record Draft(List<Group> groups, List<Rule> rules, Map<String, String> sectors, Map<String, String> themes) {

		public Draft rule(String id, String when, @Nullable String primary, @Nullable String consulted,
				@Nullable String informed) {
			return rule(new Rule(id, when, primary, consulted, informed, words("why " + id)));
		}

		public Draft rule(Rule rule) {
			List<Rule> more = new ArrayList<>(this.rules);
			more.add(rule);
			return new Draft(this.groups, more, this.sectors, this.themes);
		}

		public Draft inactive(String code, @Nullable String mergedInto) {
			return new Draft(
					this.groups.stream()
						.map((group) -> group.code().equals(code) ? new Group(code, group.kind(), group.parent(),
								group.name(), group.remit(), false, mergedInto) : group)
						.toList(),
					this.rules, this.sectors, this.themes);
		}

		public Draft with(Group group) {
			List<Group> more = new ArrayList<>(this.groups);
			more.add(group);
			return new Draft(more, this.rules, this.sectors, this.themes);
		}

		public Draft without(String code) {
			return new Draft(this.groups.stream().filter((group) -> !group.code().equals(code)).toList(), this.rules,
					this.sectors, this.themes);
		}

		public Draft sector(String code, String group) {
			Map<String, String> more = new TreeMap<>(this.sectors);
			more.put(code, group);
			return new Draft(this.groups, this.rules, more, this.themes);
		}

		public Policy build() {
			return new Policy(7, this.groups, this.sectors, this.themes, this.rules,
					new Fallback("R99", "office", words("why R99")), null);
		}

	}

}
