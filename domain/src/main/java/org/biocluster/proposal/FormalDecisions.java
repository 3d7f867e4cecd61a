package org.biocluster.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Decisions on what the secretariat wishes about form: hold, release, refuse, classify anew.
final class FormalDecisions {

	/// The closed list of formal grounds; whatever else a group thinks of a proposal is
	/// substance.
	static final Set<String> GROUNDS = Set.of("spam", "empty-text", "restricted-content", "not-a-proposal");

	private static final String SPAM = "spam";

	private FormalDecisions() {
	}

	static Decision decide(Case about, StaffCommand.Formal command) {
		return switch (command) {
			case StaffCommand.Hold hold -> hold(about, hold);
			case StaffCommand.ReleaseFromHold release -> release(about, release);
			case StaffCommand.RefuseFormally refuse -> refuse(about, refuse);
			case StaffCommand.Retype retype -> retype(about, retype);
			case StaffCommand.RegisterReceived received ->
				about.dossier().arrival().submittedAs().equals(received.fingerprint()) ? new Decision.AlreadyDone()
						: about.refuse(RejectionCode.KEY_REUSED);
		};
	}

	private static Decision hold(Case about, StaffCommand.Hold hold) {
		if (about.stands(Status.HELD)) {
			return new Decision.AlreadyDone();
		}
		if (!about.stands(Status.REGISTERED, Status.ROUTED)) {
			return about.notNow();
		}
		return new Fields().codes("reasons", hold.reasons())
			.orElse(() -> about.accept(new SubmissionEvent.Held(Set.copyOf(hold.reasons()))));
	}

	/// Goes on where it was stopped: with its number and the person's choice of a group
	/// where there are such.
	private static Decision release(Case about, StaffCommand.ReleaseFromHold release) {
		if (!about.stands(Status.HELD)) {
			return about.notNow();
		}
		return new Fields().code("note", release.note()).orElse(() -> {
			List<Event> events = new ArrayList<>();
			events.add(new SubmissionEvent.ReleasedFromHold(release.note()));
			if (about.dossier().number() == null) {
				events.add(new SubmissionEvent.Registered(about.context().nextNumber()));
			}
			events.addAll(RulesRun.sentTo(released(about, release), about.context()));
			return new Decision.Accepted(events, List.of());
		});
	}

	private static Routing released(Case about, StaffCommand.ReleaseFromHold release) {
		Routing current = about.dossier().routing();
		if (current != null && current.manual()) {
			return current;
		}
		Arrival arrival = about.dossier().arrival();
		Content content = about.dossier().content();
		return RulesRun.route(about.context().regulations(), content.classification(), arrival.language(),
				arrival.channel(), release.texts(), content.flags());
	}

	/// Before a group has begun. What the secretariat itself is to answer for stays with
	/// it.
	private static Decision refuse(Case about, StaffCommand.RefuseFormally refuse) {
		boolean own = Rights.SECRETARIAT.equals(about.primary()) && about.stands(Status.ROUTED, Status.IN_REVIEW);
		if (!own && !about.stands(Status.HELD, Status.REGISTERED)) {
			return about.notNow();
		}
		return new Fields().oneOf("ground", refuse.ground(), GROUNDS)
			.require("tellAuthor", refuse.tellAuthor() || refuse.ground().equals(SPAM))
			.orElse(() -> about.accept(new SubmissionEvent.RefusedFormally(refuse.ground(), refuse.tellAuthor())));
	}

	private static Decision retype(Case about, StaffCommand.Retype retype) {
		if (!about.stands(Status.HELD, Status.REGISTERED, Status.ROUTED, Status.IN_REVIEW)) {
			return about.notNow();
		}
		Classification anew = retype.classification();
		if (anew.equals(about.dossier().content().classification())) {
			return new Decision.AlreadyDone();
		}
		return new Fields().oneOf("type", anew.type(), about.context().regulations().lists().types().codes())
			.optionalReason("reason", retype.reason())
			.orElse(() -> {
				List<Event> events = new ArrayList<>();
				Text reason = retype.reason();
				events.add(new RoutingEvent.Retyped(anew, reason == null ? null : reason.ref()));
				if (!about.stands(Status.HELD)) {
					events.addAll(RulesRun.again(about, anew, retype.texts(), about.dossier().content().flags()));
				}
				return new Decision.Accepted(events, PrivacyDecisions.publish(reason));
			});
	}

}
