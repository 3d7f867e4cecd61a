package org.biocluster.policy.cel;

import java.util.List;
import java.util.Set;

/// A proposal's attributes as rules see them: without unknown codes, with the home groups looked up.
///
/// @param flags what was noticed while looking
record SeenAttributes(String type, String aspect, List<String> sectors, boolean crossSector, List<String> themes,
		String organisationType, String region, String language, String channel, String title, String body,
		List<String> sectorGroups, List<String> themeGroups, Set<String> flags) {

	/// The same without the texts, for rules that do not read them.
	SeenAttributes withoutTexts() {
		return new SeenAttributes(this.type, this.aspect, this.sectors, this.crossSector, this.themes,
				this.organisationType, this.region, this.language, this.channel, "", "", this.sectorGroups,
				this.themeGroups, this.flags);
	}

}
