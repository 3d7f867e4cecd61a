package org.biocluster.policy;

import java.util.List;

import org.biocluster.language.Language;
import org.jspecify.annotations.Nullable;

/// Everything about a proposal that rules may read. Nothing about the person who sent it.
///
/// @param type code of the proposal's type
/// @param aspect code of what exactly is proposed; null when not given
/// @param sectors codes, the main one first
/// @param crossSector declared to concern all sectors
/// @param themes codes, the main one first
/// @param organisationType code
/// @param region code
/// @param language the proposal's own language
/// @param channel how it arrived
public record Attributes(String type, @Nullable String aspect, List<String> sectors, boolean crossSector,
		List<String> themes, String organisationType, String region, Language language, String channel, String title,
		String body) {

	public Attributes {
		sectors = List.copyOf(sectors);
		themes = List.copyOf(themes);
	}

	/// Names the attributes without the text, which may hold what nobody should see in a
	/// log.
	@Override
	public String toString() {
		return "Attributes[type=" + this.type + ", aspect=" + this.aspect + ", sectors=" + this.sectors + ", themes="
				+ this.themes + "]";
	}

}
