package org.biocluster.proposal;

import java.util.List;

/// What the decider answers to a command.
public sealed interface Decision {

	/// The command becomes these events; the effects carry what the history must not
	/// hold.
	record Accepted(List<Event> events, List<Effect> effects) implements Decision {

		public Accepted {
			events = List.copyOf(events);
			effects = List.copyOf(effects);
		}

	}

	/// The wish was fulfilled before; nothing happens again.
	record AlreadyDone() implements Decision {
	}

	/// Nothing happens.
	/// @param changed for a stale command: types of the events it did not know
	/// @param fields for an invalid one: names of the fields at fault
	record Refused(RejectionCode code, List<String> changed, List<String> fields) implements Decision {

		public Refused {
			changed = List.copyOf(changed);
			fields = List.copyOf(fields);
		}

		static Refused because(RejectionCode code) {
			return new Refused(code, List.of(), List.of());
		}

		static Refused invalid(List<String> fields) {
			return new Refused(RejectionCode.INVALID, List.of(), fields);
		}

		static Refused stale(List<String> changed) {
			return new Refused(RejectionCode.STALE, changed, List.of());
		}

	}

}
