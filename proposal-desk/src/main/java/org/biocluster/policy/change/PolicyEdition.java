package org.biocluster.policy.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.biocluster.policy.Policy;
import org.biocluster.policy.PublishedPolicy;
import org.biocluster.policy.Rule;
import org.jspecify.annotations.Nullable;

/// One version of the policy as it came to be.
/// @param by opaque id of who published it
/// @param basis why it came to be; null where nobody said
/// @param added ids of rules that the version before did not have
/// @param changed ids of rules that say something else than before
/// @param removed ids of rules that are not there any more
public record PolicyEdition(long version, String hash, Instant at, String by, @Nullable String basis, boolean inForce,
		List<String> added, List<String> changed, List<String> removed) {

	public PolicyEdition {
		added = List.copyOf(added);
		changed = List.copyOf(changed);
		removed = List.copyOf(removed);
	}

	/// The latest first.
	static List<PolicyEdition> of(Collection<PublishedPolicy> published, Optional<PublishedPolicy> inForce) {
		List<PolicyEdition> editions = new ArrayList<>();
		Policy before = null;
		for (PublishedPolicy each : published) {
			boolean counts = inForce.filter((active) -> active.version() == each.version()).isPresent();
			editions.addFirst(edition(each, before, counts));
			before = each.policy();
		}
		return editions;
	}

	private static PolicyEdition edition(PublishedPolicy published, @Nullable Policy before, boolean inForce) {
		Policy now = published.policy();
		List<String> added = new ArrayList<>();
		List<String> changed = new ArrayList<>();
		for (Rule rule : now.rules()) {
			Optional<Rule> former = before == null ? Optional.of(rule) : before.rule(rule.id());
			if (former.isEmpty()) {
				added.add(rule.id());
			}
			else if (!former.get().equals(rule)) {
				changed.add(rule.id());
			}
		}
		List<String> removed = before == null ? List.of()
				: before.rules().stream().map(Rule::id).filter((id) -> now.rule(id).isEmpty()).toList();
		return new PolicyEdition(published.version(), published.hash(), published.at(), published.by(),
				published.basis(), inForce, added, changed, removed);
	}

}
