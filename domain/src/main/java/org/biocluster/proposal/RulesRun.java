package org.biocluster.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.biocluster.deadline.Deadline;
import org.biocluster.language.Language;
import org.biocluster.policy.Attributes;
import org.biocluster.policy.RoutingDecision;

/// Runs the rules of the policy in force over what a proposal says.
final class RulesRun {

	private RulesRun() {
	}

	/// Where the rules send content of this kind.
	/// @param texts title and body among others
	/// @param flags what the check list shows besides the flags of the rules
	static Routing route(Regulations regulations, Classification of, Language language, String channel,
			List<Text> texts, List<String> flags) {
		RoutingDecision decision = regulations.policy()
			.route(new Attributes(of.type(), of.aspect(), of.sectors(), of.crossSector(), of.themes(),
					of.organisationType(), of.region(), language, channel, value(texts, TextKind.TITLE),
					value(texts, TextKind.BODY)));
		Set<String> all = new TreeSet<>(decision.flags());
		all.addAll(flags);
		return new Routing(decision.primary(), decision.consulted(), decision.rules(), decision.ruleErrors(),
				decision.policyVersion(), all, false);
	}

	/// The facts that follow when existing content changed or goes to a group for the
	/// first time: nothing where the rules lead to the same place, a suggestion where a
	/// person chose the group.
	static List<Event> again(Case about, Classification of, List<Text> texts, List<String> flags) {
		Arrival arrival = about.dossier().arrival();
		Routing fresh = route(about.context().regulations(), of, arrival.language(), arrival.channel(), texts, flags);
		Routing current = about.dossier().routing();
		if (current == null) {
			return sentTo(fresh, about.context());
		}
		if (leadsTo(current, fresh)) {
			return List.of();
		}
		if (current.manual() || !about.stands(Status.HELD, Status.ROUTED, Status.IN_REVIEW)) {
			return List.of(new RoutingEvent.RoutingSuggested(fresh.primary(), fresh.rules(), fresh.policyVersion()));
		}
		return current.primary().equals(fresh.primary())
				? opinions(new RoutingEvent.Routed(fresh), fresh, about.context()) : sentTo(fresh, about.context());
	}

	/// The proposal is with these groups from now on, and their clocks run.
	static List<Event> sentTo(Routing routing, DecisionContext context) {
		List<Event> events = new ArrayList<>();
		events.add(new RoutingEvent.Routed(routing));
		events.add(deadline(Deadline.DECISION, context.regulations().deadlines().decision(context.now()), context));
		events.addAll(opinionDeadline(routing, context));
		return events;
	}

	private static List<Event> opinions(Event first, Routing routing, DecisionContext context) {
		List<Event> events = new ArrayList<>();
		events.add(first);
		events.addAll(opinionDeadline(routing, context));
		return events;
	}

	private static List<Event> opinionDeadline(Routing routing, DecisionContext context) {
		return routing.opinionGroups().isEmpty() ? List.of() : List
			.of(deadline(Deadline.OPINION, context.regulations().deadlines().opinion(context.now(), null), context));
	}

	static ReviewEvent.DeadlineSet deadline(Deadline deadline, Instant due, DecisionContext context) {
		return new ReviewEvent.DeadlineSet(deadline.code(), due,
				context.regulations().deadlines().calendar().version());
	}

	private static boolean leadsTo(Routing current, Routing fresh) {
		return current.primary().equals(fresh.primary()) && current.consulted().equals(fresh.consulted())
				&& current.rules().equals(fresh.rules());
	}

	private static String value(List<Text> texts, TextKind kind) {
		for (Text text : texts) {
			if (text.kind() == kind) {
				return text.value();
			}
		}
		return "";
	}

}
