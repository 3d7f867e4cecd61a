package org.biocluster.policy.cel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.biocluster.policy.Attributes;
import org.biocluster.policy.Policy;
import org.biocluster.policy.RoutingFlag;
import org.biocluster.taxonomy.Taxonomy;
import org.biocluster.taxonomy.Term;
import org.biocluster.taxonomy.TermList;
import org.jspecify.annotations.Nullable;

/// Knows which codes are in use: the policy says which sectors and themes are, the reference lists say the rest.
/// Rules never see any other code, so a retired or misspelt one can only lead to the fallback, not to a surprise.
final class KnownCodes {

	private static final String SUPPORT_MEASURE = "support-measure";

	private static final TermList NO_TERMS = new TermList(List.of());

	private final Map<String, String> sectorGroups;

	private final Map<String, String> themeGroups;

	private final @Nullable Set<String> types;

	private final @Nullable Set<String> aspects;

	private final @Nullable Set<String> organisationTypes;

	private final @Nullable Set<String> regions;

	KnownCodes(Policy policy, @Nullable Taxonomy taxonomy) {
		this.sectorGroups = homes(policy.sectorGroups(), (taxonomy != null) ? taxonomy.sectors() : NO_TERMS);
		this.themeGroups = homes(policy.themeGroups(), (taxonomy != null) ? taxonomy.themes() : NO_TERMS);
		this.types = (taxonomy != null) ? codes(taxonomy.types()) : null;
		this.aspects = (taxonomy != null) ? codes(taxonomy.aspects()) : null;
		this.organisationTypes = (taxonomy != null) ? codes(taxonomy.organisationTypes()) : null;
		this.regions = (taxonomy != null) ? codes(taxonomy.regions()) : null;
	}

	SeenAttributes see(Attributes given) {
		Set<String> flags = new HashSet<>();
		String type = known(given.type(), this.types, flags);
		String aspect = known((given.aspect() != null) ? given.aspect() : "", this.aspects, flags);
		if (type.equals(SUPPORT_MEASURE) && aspect.isEmpty()) {
			flags.add(RoutingFlag.ASPECT_MISSING.name());
		}
		List<String> sectors = known(given.sectors(), this.sectorGroups, flags);
		List<String> themes = known(given.themes(), this.themeGroups, flags);
		return new SeenAttributes(type, aspect, sectors, given.crossSector(), themes,
				known(given.organisationType(), this.organisationTypes, flags),
				known(given.region(), this.regions, flags), given.language().code(), given.channel(), given.title(),
				given.body(), homes(sectors, this.sectorGroups), homes(themes, this.themeGroups), Set.copyOf(flags));
	}

	private static String known(String code, @Nullable Set<String> codes, Set<String> flags) {
		if (code.isEmpty() || codes == null || codes.contains(code)) {
			return code;
		}
		flags.add(RoutingFlag.UNKNOWN_CODE.name());
		return "";
	}

	private static List<String> known(List<String> given, Map<String, String> homes, Set<String> flags) {
		if (given.isEmpty() || homes.keySet().containsAll(given)) {
			return given;
		}
		flags.add(RoutingFlag.UNKNOWN_CODE.name());
		return given.stream().filter(homes::containsKey).toList();
	}

	private static List<String> homes(List<String> codes, Map<String, String> homes) {
		if (codes.isEmpty()) {
			return List.of();
		}
		List<String> groups = new ArrayList<>(codes.size());
		for (String code : codes) {
			String group = homes.getOrDefault(code, "");
			if (!group.isEmpty() && !groups.contains(group)) {
				groups.add(group);
			}
		}
		return List.copyOf(groups);
	}

	/// A retired code is not in use any more, even if the policy still maps it.
	private static Map<String, String> homes(Map<String, String> mapped, TermList terms) {
		return mapped.entrySet()
			.stream()
			.filter((home) -> terms.offers(home.getKey()) || !terms.contains(home.getKey()))
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static Set<String> codes(TermList terms) {
		return terms.offered().stream().map(Term::code).collect(Collectors.toUnmodifiableSet());
	}

}
