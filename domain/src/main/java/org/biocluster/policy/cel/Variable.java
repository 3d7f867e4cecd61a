package org.biocluster.policy.cel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/// A name that rules may read, its type, and where its value comes from.
enum Variable {

	TYPE("type", "type", SimpleType.STRING),

	ASPECT("aspect", "aspect", SimpleType.STRING),

	SECTORS("sectors", "sectors", strings()),

	CROSS_SECTOR("crossSector", "crossSector", SimpleType.BOOL),

	THEMES("themes", "themes", strings()),

	ORGANISATION_TYPE("organisationType", "organisationType", SimpleType.STRING),

	REGION("region", "region", SimpleType.STRING),

	LANGUAGE("language", "language", SimpleType.STRING),

	CHANNEL("channel", "channel", SimpleType.STRING),

	TITLE("title", "title", SimpleType.STRING),

	BODY("body", "body", SimpleType.STRING),

	SECTOR_GROUPS("sectorGroups", "sectors", strings()),

	THEME_GROUPS("themeGroups", "themes", strings());

	private static final List<Variable> ALL = List.of(values());

	private static final Map<String, Variable> BY_WORD = ALL.stream()
		.collect(Collectors.toUnmodifiableMap(Variable::word, Function.identity()));

	private final String word;

	private final String attribute;

	private final CelType type;

	Variable(String word, String attribute, CelType type) {
		this.word = word;
		this.attribute = attribute;
		this.type = type;
	}

	/// How rules spell it.
	String word() {
		return this.word;
	}

	CelType type() {
		return this.type;
	}

	Object of(SeenAttributes attributes) {
		return switch (this) {
			case TYPE -> attributes.type();
			case ASPECT -> attributes.aspect();
			case SECTORS -> attributes.sectors();
			case CROSS_SECTOR -> attributes.crossSector();
			case THEMES -> attributes.themes();
			case ORGANISATION_TYPE -> attributes.organisationType();
			case REGION -> attributes.region();
			case LANGUAGE -> attributes.language();
			case CHANNEL -> attributes.channel();
			case TITLE -> attributes.title();
			case BODY -> attributes.body();
			case SECTOR_GROUPS -> attributes.sectorGroups();
			case THEME_GROUPS -> attributes.themeGroups();
		};
	}

	static List<Variable> all() {
		return ALL;
	}

	/// Whether it is a list of texts.
	boolean isList() {
		return this.type instanceof ListType;
	}

	/// Whether it holds codes, of which there are few, and not a text that somebody
	/// wrote.
	boolean isCode() {
		return this != TITLE && this != BODY;
	}

	/// How long one of its texts may be for rules to read it.
	int maxCharacters() {
		return switch (this) {
			case TITLE -> Limits.MAX_TITLE;
			case BODY -> Limits.MAX_BODY;
			case TYPE, ASPECT, SECTORS, CROSS_SECTOR, THEMES, ORGANISATION_TYPE, REGION, LANGUAGE, CHANNEL,
					SECTOR_GROUPS, THEME_GROUPS ->
				Limits.MAX_CODE;
		};
	}

	/// The variable with this name.
	static Optional<Variable> named(String word) {
		return Optional.ofNullable(BY_WORD.get(word));
	}

	/// The attributes of a proposal behind these variables.
	static Set<String> attributesOf(Set<Variable> variables) {
		return variables.stream().map((variable) -> variable.attribute).collect(Collectors.toCollection(TreeSet::new));
	}

	private static CelType strings() {
		return ListType.create(SimpleType.STRING);
	}

}
