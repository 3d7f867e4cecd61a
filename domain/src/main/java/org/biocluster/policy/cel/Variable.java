package org.biocluster.policy.cel;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/// A name that rules may read, its type, and where its value comes from.
enum Variable {

	TYPE("type", "type", SimpleType.STRING, SeenAttributes::type),

	ASPECT("aspect", "aspect", SimpleType.STRING, SeenAttributes::aspect),

	SECTORS("sectors", "sectors", strings(), SeenAttributes::sectors),

	CROSS_SECTOR("crossSector", "crossSector", SimpleType.BOOL, SeenAttributes::crossSector),

	THEMES("themes", "themes", strings(), SeenAttributes::themes),

	ORGANISATION_TYPE("organisationType", "organisationType", SimpleType.STRING, SeenAttributes::organisationType),

	REGION("region", "region", SimpleType.STRING, SeenAttributes::region),

	LANGUAGE("language", "language", SimpleType.STRING, SeenAttributes::language),

	CHANNEL("channel", "channel", SimpleType.STRING, SeenAttributes::channel),

	TITLE("title", "title", SimpleType.STRING, SeenAttributes::title),

	BODY("body", "body", SimpleType.STRING, SeenAttributes::body),

	SECTOR_GROUPS("sectorGroups", "sectors", strings(), SeenAttributes::sectorGroups),

	THEME_GROUPS("themeGroups", "themes", strings(), SeenAttributes::themeGroups);

	private static final List<Variable> ALL = List.of(values());

	private final String word;

	private final String attribute;

	private final CelType type;

	private final Function<SeenAttributes, Object> value;

	Variable(String word, String attribute, CelType type, Function<SeenAttributes, Object> value) {
		this.word = word;
		this.attribute = attribute;
		this.type = type;
		this.value = value;
	}

	/// How rules spell it.
	String word() {
		return this.word;
	}

	CelType type() {
		return this.type;
	}

	Object of(SeenAttributes attributes) {
		return this.value.apply(attributes);
	}

	static List<Variable> all() {
		return ALL;
	}

	/// All names.
	static Set<String> words() {
		return ALL.stream().map(Variable::word).collect(Collectors.toUnmodifiableSet());
	}

	/// The attributes of a proposal behind these variables.
	static Set<String> attributesOf(Set<String> words) {
		return Arrays.stream(values())
			.filter((variable) -> words.contains(variable.word))
			.map((variable) -> variable.attribute)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static CelType strings() {
		return ListType.create(SimpleType.STRING);
	}

}
