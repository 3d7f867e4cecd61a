package org.biocluster.policy.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.biocluster.journal.LogEntry;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.jspecify.annotations.Nullable;

/// What the topic of policies says as a whole. The first record of a version counts; another content under the same
/// version is ignored here as everywhere.
/// @param covered keys whose newest record can't be used: it covers a good one, which the topic will forget
record PolicyVersions(Map<Long, PublishedPolicy> published, @Nullable ActivePolicy active, Set<String> covered) {

	static PolicyVersions of(List<LogEntry<String, PolicyRecord>> log) {
		Map<Long, PublishedPolicy> published = new TreeMap<>();
		Set<String> covered = new TreeSet<>();
		ActivePolicy active = null;
		for (LogEntry<String, PolicyRecord> each : log) {
			PolicyRecord found = each.entry() == null ? null : each.entry().value();
			boolean counts = switch (found) {
				case PublishedPolicy version -> isFirstOrSame(published, version);
				case ActivePolicy word -> names(published, word);
				case null -> false;
			};
			if (counts && found instanceof ActivePolicy word) {
				active = word;
			}
			if (counts && found != null) {
				covered.remove(found.key());
			}
			else if (each.key() != null) {
				covered.add(new String(each.key(), StandardCharsets.UTF_8));
			}
		}
		return new PolicyVersions(published, active, covered);
	}

	/// The good records that have to be written again, in this order. With the version in
	/// force also the word that names
	/// it, or a reader would meet the word before the version.
	List<PolicyRecord> toRestore() {
		List<PolicyRecord> restored = new ArrayList<>();
		published.values().stream().filter((version) -> covered.contains(version.key())).forEach(restored::add);
		boolean moved = active != null
				&& restored.stream().anyMatch((version) -> version.version() == active.version());
		if (active != null && (moved || covered.contains(active.key()))) {
			restored.add(active);
		}
		return restored;
	}

	private static boolean isFirstOrSame(Map<Long, PublishedPolicy> published, PublishedPolicy version) {
		PublishedPolicy known = published.putIfAbsent(version.version(), version);
		return known == null || known.hash().equals(version.hash());
	}

	private static boolean names(Map<Long, PublishedPolicy> published, ActivePolicy word) {
		PublishedPolicy named = published.get(word.version());
		return named != null && named.hash().equals(word.hash());
	}

	/// The version in force.
	Optional<PublishedPolicy> inForce() {
		return active == null ? Optional.empty() : Optional.ofNullable(published.get(active.version()));
	}

	/// The newest version, in force or not.
	Optional<PublishedPolicy> newest() {
		return published.values().stream().max(Comparator.comparingLong(PublishedPolicy::version));
	}

	long nextVersion() {
		return newest().map(PublishedPolicy::version).orElse(0L) + 1;
	}

}
