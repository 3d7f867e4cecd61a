package org.biocluster.briefing;

/// The round that a proposal was sent to.
/// @param round its code
public record RoundEntry(String round, Timeliness timeliness) {

	/// Whether it came in time for its round.
	public enum Timeliness {

		/// Before the closing.
		IN_TIME("in-time"),

		/// After it.
		LATE("late"),

		/// After it, by a late link: it counts as in time.
		BY_LINK("by-link");

		private final String code;

		Timeliness(String code) {
			this.code = code;
		}

		/// How words name it.
		public String code() {
			return this.code;
		}

	}

}
