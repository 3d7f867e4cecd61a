package org.biocluster.proposal;

import java.util.List;

import org.jspecify.annotations.Nullable;

/// Facts about which group has a proposal.
public sealed interface RoutingEvent extends Event {

	/// Sent to its groups by the rules or by hand.
	record Routed(Routing routing) implements RoutingEvent {
	}

	/// Given to another primary group by a person.
	/// @param count how often this proposal has been redirected, this time included
	record Redirected(String from, String to, TextRef reason, int count) implements RoutingEvent {
	}

	/// Classified anew by the secretariat.
	record Retyped(Classification classification, @Nullable TextRef reason) implements RoutingEvent {
	}

	/// Put before the main group.
	record Escalated(String from, String to, String ground, @Nullable TextRef reason) implements RoutingEvent {
	}

	/// A policy other than the recorded one would now route differently; nothing was
	/// changed.
	record RoutingSuggested(String primary, List<String> rules, long policyVersion) implements RoutingEvent {

		public RoutingSuggested {
			rules = List.copyOf(rules);
		}

	}

}
