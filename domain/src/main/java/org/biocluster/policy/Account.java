package org.biocluster.policy;

import java.util.List;

import org.biocluster.language.Bilingual;
import org.jspecify.annotations.Nullable;

/// What a sentence about a decision has to say.
///
/// @param why the primary group was chosen; null when no rule says so, as after a decision by hand
/// @param consulted the groups whose opinion is wanted, in order
/// @param informed the groups that are only told, in order
record Account(Addressee primary, @Nullable Bilingual why, List<Request> consulted, List<Addressee> informed) {

	/// A group as a sentence names it.
	record Addressee(Group.Kind kind, Bilingual name) {
	}

	/// Groups whose opinion is wanted for the same reason; null when it is the reason of
	/// the whole decision.
	record Request(List<Addressee> groups, @Nullable Bilingual why) {
	}

	/// How many groups are asked for an opinion.
	int consultedCount() {
		return this.consulted.stream().mapToInt((request) -> request.groups().size()).sum();
	}

	/// Several parts as one enumeration.
	static String join(List<String> parts, String and) {
		if (parts.size() < 2) {
			return String.join("", parts);
		}
		return String.join(", ", parts.subList(0, parts.size() - 1)) + and + parts.getLast();
	}

	/// A reason as the middle of a sentence: without the full stop that its author
	/// may have set.
	static String clause(String reason) {
		String clause = reason.strip();
		return clause.endsWith(".") ? clause.substring(0, clause.length() - 1) : clause;
	}

}
