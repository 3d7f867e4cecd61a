package org.biocluster.policy;

import org.biocluster.language.Bilingual;
import org.jspecify.annotations.Nullable;

/// A rule; everything but `id` and `why` is a CEL expression over the proposal's attributes.
///
/// @param id stable, never reused, also after the rule is retired
/// @param when a boolean
/// @param primary the code of a group that should decide, as a string; null or an empty result names nobody
/// @param consulted the codes of groups whose opinion is wanted, as a list of strings; null names nobody
/// @param informed the codes of groups that are only told, as a list of strings; null names nobody
/// @param why reads on after "because"
public record Rule(String id, String when, @Nullable String primary, @Nullable String consulted,
		@Nullable String informed, Bilingual why) {
}
