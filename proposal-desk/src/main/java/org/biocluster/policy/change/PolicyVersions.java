package org.biocluster.policy.change;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.biocluster.journal.LogEntry;
import org.biocluster.policy.ActivePolicy;
import org.biocluster.policy.PolicyRecord;
import org.biocluster.policy.PublishedPolicy;
import org.jspecify.annotations.Nullable;

/// What the topic of policies says as a whole. The first record of a version counts; another content under the same
/// version is ignored here as everywhere.
record PolicyVersions(Map<Long, PublishedPolicy> published, @Nullable ActivePolicy active) {

	static PolicyVersions of(List<LogEntry<String, PolicyRecord>> log) {
		Map<Long, PublishedPolicy> published = new TreeMap<>();
		ActivePolicy active = null;
		for (LogEntry<String, PolicyRecord> each : log) {
			PolicyRecord found = each.entry() == null ? null : each.entry().value();
			if (found instanceof PublishedPolicy version) {
				published.putIfAbsent(version.version(), version);
			}
			else if (found instanceof ActivePolicy word && names(published, word)) {
				active = word;
			}
		}
		return new PolicyVersions(published, active);
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
