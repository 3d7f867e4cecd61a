package org.biocluster.policy.cel;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
