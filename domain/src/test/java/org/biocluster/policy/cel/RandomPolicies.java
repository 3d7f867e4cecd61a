package org.biocluster.policy.cel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.Drafts;
import org.biocluster.policy.Drafts.Draft;
import org.biocluster.policy.Policy;
import org.jspecify.annotations.Nullable;

/// Policies and proposals made from a seed: the same seed always gives the same. Conditions are of every shape that the
/// index looks at and of many that it must leave alone, among them such as fail.
final class RandomPolicies {

	private static final List<String> TYPES = List.of("x", "y", "z");

	private static final List<String> SECTORS = List.of("sa", "sb", "none", "lost");

	private static final List<String> SCALAR_NAMES = List.of("type", "aspect", "organisationType", "region");

	private static final List<String> LIST_NAMES = List.of("sectors", "themes", "sectorGroups", "themeGroups");

	private static final List<String> BOTH = List.of(" && ", " || ");

	private static final List<String> FAILING = List.of("1 / size(themes) > 0", "sectors[1] == 'sb'",
			"{'x': true, 'y': false}[type]", "9223372036854775807 + size(sectors) > 0",
			"[1, 2, 3, 4, 5, 6, 7, 8].all(a, [1, 2, 3, 4, 5, 6, 7, 8].all(b, [1, 2, 3, 4, 5, 6, 7, 8].all(c, a > 0)))");

	private static final List<String> TEXTUAL = List.of("title.contains('a')", "body.matches('^a+b')", "title == 'Ж'",
			"sectors.exists(s, title.contains(s))", "size(body) > 3");

	private static final List<String> PRIMARIES = List.of("'a'", "'b'", "'main'", "sectorGroups[0]", "type", "''",
			"title == 'a' ? 'b' : 'c'");

	private static final List<String> LISTS = List.of("['a', 'b']", "['c', 'c']", "sectorGroups", "themeGroups",
			"sectors.map(s, 'b')", "[type]", "[]", "sectorGroups + ['office']", "sectors.filter(s, s == 'sa')");

	private static final List<String> MERGES = List.of("", "a>b", "b>c", "a>", "c>a");

	private final RandomGenerator random;

	RandomPolicies(long seed) {
		this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
	}

	Policy policy() {
		Draft draft = Drafts.policy();
		int rules = this.random.nextInt(9);
		for (int i = 0; i < rules; i++) {
			draft = draft.rule("R" + i, condition(4), maybe(PRIMARIES), maybe(LISTS), one(LISTS));
		}
		String merge = one(MERGES);
		if (!merge.isEmpty()) {
			draft = draft.inactive(merge.substring(0, 1), (merge.length() > 2) ? merge.substring(2) : null);
		}
		return draft.build();
	}

	/// One of whose rules none needs its program, as most rules that people write.
	Policy plainlyWritten() {
		Draft draft = Drafts.policy();
		for (int i = 0; i < 8; i++) {
			draft = draft.rule("R" + i, comparisons(3), one(PRIMARIES.subList(0, 4)), maybe(LISTS.subList(0, 4)),
					one(LISTS.subList(0, 4)));
		}
		return draft.build();
	}

	Attributes proposal() {
		List<String> words = List.of("", "a", "x", "aaab", "Ж");
		String title = rarely() ? "a".repeat(401) : one(words);
		return new Attributes(one(TYPES), maybe(List.of("x", "y")), codes(SECTORS, rarely() ? 21 : 4), flip(),
				codes(List.of("tc", "lost"), 2), one(TYPES), one(TYPES), flip() ? Language.RU : Language.EN,
				one(List.of("web", "api")), title, one(words));
	}

	/// Some proposals, each several times, in any order.
	List<Attributes> proposals(int count) {
		List<Attributes> proposals = new ArrayList<>();
		Stream.generate(this::proposal)
			.limit(count)
			.forEach((proposal) -> proposals.addAll(Collections.nCopies(1 + this.random.nextInt(2), proposal)));
		Collections.shuffle(proposals, new java.util.Random(this.random.nextLong()));
		return proposals;
	}

	String condition(int depth) {
		if (depth == 0 || this.random.nextInt(4) == 0) {
			return atom();
		}
		return switch (this.random.nextInt(8)) {
			case 0, 1, 2 -> "(" + condition(depth - 1) + " && " + condition(depth - 1) + ")";
			case 3, 4, 5 -> "(" + condition(depth - 1) + " || " + condition(depth - 1) + ")";
			case 6 -> "!(" + condition(depth - 1) + ")";
			default -> "(" + atom() + " ? " + condition(depth - 1) + " : " + condition(depth - 1) + ")";
		};
	}

	private String comparisons(int depth) {
		if (depth == 0) {
			return one(LIST_NAMES) + ".exists(s, " + one(List.of("", "!")) + "(s == " + code() + one(BOTH) + "s in ["
					+ code() + ", " + code() + "]))";
		}
		return one(List.of("", "!")) + "(" + comparison() + one(BOTH) + comparisons(depth - 1) + ")";
	}

	private String comparison() {
		String scalar = one(SCALAR_NAMES);
		String size = "size(" + one(LIST_NAMES) + ")";
		return switch (this.random.nextInt(8)) {
			case 0 -> scalar + one(List.of(" == ", " != ")) + code();
			case 1 -> code() + one(List.of(" == ", " != ")) + scalar;
			case 2 -> scalar + " in [" + code() + ", " + code() + "]";
			case 3 -> code() + " in " + one(LIST_NAMES);
			case 4 -> size + one(List.of(" == ", " != ", " < ", " <= ", " > ", " >= ")) + this.random.nextInt(4);
			case 5 -> size + " in [" + this.random.nextInt(3) + ", 2]";
			case 6 -> one(List.of("language == 'ru'", "channel != 'web'"));
			default -> one(List.of("crossSector", "!crossSector"));
		};
	}

	private String atom() {
		String scalar = one(SCALAR_NAMES);
		String list = one(LIST_NAMES);
		return switch (this.random.nextInt(18)) {
			case 0, 1, 2 -> scalar + " == " + code();
			case 3 -> code() + " == " + scalar;
			case 4 -> scalar + " != " + code();
			case 5 -> scalar + " in [" + code() + ", " + one(List.of(code(), "region")) + "]";
			case 6, 7 -> code() + " in " + list;
			case 8 -> list + ".exists(s, " + element() + ")";
			case 9 -> list + one(List.of(".all", ".exists_one")) + "(s, " + element() + ")";
			case 10 -> list + ".exists(type, type == " + code() + ")";
			case 11 -> one(List.of("crossSector", "!crossSector", "crossSector == true", "crossSector != true"));
			case 12 -> "size(" + list + ") " + one(List.of(">", "==")) + " " + this.random.nextInt(3);
			case 13 -> one(List.of("language == 'ru'", "channel == 'web'", "'ru' != language"));
			case 14 -> one(List.of("true", "false"));
			case 15 -> one(TEXTUAL);
			default -> one(FAILING);
		};
	}

	private String element() {
		return switch (this.random.nextInt(5)) {
			case 0 -> "s == " + code();
			case 1 -> "s in [" + code() + ", " + code() + "]";
			case 2 -> "s == " + code() + " || s == " + code();
			case 3 -> "s == " + code() + " && " + atomOfWhole();
			default -> "!(s != " + code() + ")";
		};
	}

	private String atomOfWhole() {
		return one(List.of("type == 'x'", "crossSector", "1 / size(themes) > 0", "s in sectors"));
	}

	private String code() {
		return "'" + one(List.of("x", "y", "sa", "sb", "tc", "a", "c")) + "'";
	}

	private List<String> codes(List<String> from, int max) {
		int size = (max > 20) ? max : this.random.nextInt(max + 1);
		return Stream.generate(() -> one(from)).limit(size).toList();
	}

	private @Nullable String maybe(List<String> values) {
		return flip() ? one(values) : null;
	}

	private <T> T one(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private boolean flip() {
		return this.random.nextBoolean();
	}

	private boolean rarely() {
		return this.random.nextInt(40) == 0;
	}

}
