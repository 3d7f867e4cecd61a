package org.biocluster.policy;

import org.biocluster.language.Bilingual;
import org.jspecify.annotations.Nullable;

/// A working group.
///
/// @param code stable, never reused
/// @param parent the group above it; null for the topmost one
/// @param remit what it answers for; may be empty
/// @param active an inactive group gets no proposals
/// @param mergedInto who took over from an inactive group; null means the secretariat
public record Group(String code, Kind kind, @Nullable String parent, Bilingual name, Bilingual remit, boolean active,
		@Nullable String mergedInto) {

	/// The place of a group in the structure.
	public enum Kind {

		/// The working group that creates the cluster: it gets proposals only by
		/// escalation.
		MAIN,

		/// Answers for a sector.
		SECTORAL,

		/// Answers for a theme that all sectors share.
		INFRASTRUCTURE,

		/// Registers, checks and takes whatever nobody else could be named for.
		SECRETARIAT

	}

}
