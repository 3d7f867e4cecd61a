package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.List;

import org.biocluster.policy.Consulted;
import org.biocluster.policy.Succession;
import org.jspecify.annotations.Nullable;

/// Decisions that give a proposal to another group by a person's choice. No run of the rules undoes them.
final class HandingOver {

	/// The third group that wants to be rid of a proposal does not choose the next one.
	private static final int TO_MAIN = 3;

	private HandingOver() {
	}

	static Decision redirect(Case about, StaffCommand.Redirect redirect) {
		if (!about.stands(Status.ROUTED, Status.IN_REVIEW)) {
			return about.notNow();
		}
		int count = about.dossier().redirects() + 1;
		Succession succession = Succession.of(about.policy());
		String to = count >= TO_MAIN ? Rights.MAIN : succession.successor(redirect.to());
		String from = primary(about);
		return new Fields().require("to", succession.knows(redirect.to()) && !to.equals(from))
			.reason("reason", redirect.reason())
			.orElse(() -> {
				List<Event> events = new ArrayList<>();
				events.add(new RoutingEvent.Redirected(from, to, redirect.reason().ref(), count));
				events.addAll(RulesRun.sentTo(to(about, to, List.of()), about.context()));
				return new Decision.Accepted(events, PrivacyDecisions.publish(redirect.reason()));
			});
	}

	/// To the main group; the group that gives it up is heard.
	static Decision escalate(Case about, StaffCommand.Escalate escalate) {
		if (!about.stands(Status.ROUTED, Status.IN_REVIEW, Status.ON_AGENDA, Status.DEFERRED)
				|| primary(about).equals(Rights.MAIN)) {
			return about.notNow();
		}
		return new Fields().code("ground", escalate.ground())
			.optionalReason("reason", escalate.reason())
			.orElse(() -> new Decision.Accepted(escalated(about, escalate.ground(), escalate.reason()),
					PrivacyDecisions.publish(escalate.reason())));
	}

	static List<Event> escalated(Case about, String ground, @Nullable Text reason) {
		String from = primary(about);
		List<Event> events = new ArrayList<>();
		events.add(new RoutingEvent.Escalated(from, Rights.MAIN, ground, reason == null ? null : reason.ref()));
		events.addAll(RulesRun.sentTo(to(about, Rights.MAIN, List.of(new Consulted(from, false))), about.context()));
		return events;
	}

	/// The same proposal with another primary group; whoever was heard goes on being
	/// heard.
	private static Routing to(Case about, String primary, List<Consulted> first) {
		Routing current = routing(about);
		List<Consulted> consulted = new ArrayList<>(first);
		current.consulted()
			.stream()
			.filter((group) -> !group.group().equals(primary))
			.filter((group) -> first.stream().noneMatch((named) -> named.group().equals(group.group())))
			.forEach(consulted::add);
		return new Routing(primary, consulted, current.rules(), current.ruleErrors(), about.policy().version(),
				current.flags(), true);
	}

	private static Routing routing(Case about) {
		Routing routing = about.dossier().routing();
		if (routing == null) {
			throw new IllegalStateException("Proposal " + about.dossier().id() + " is with no group");
		}
		return routing;
	}

	private static String primary(Case about) {
		return routing(about).primary();
	}

}
