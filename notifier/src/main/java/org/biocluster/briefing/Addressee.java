package org.biocluster.briefing;

import org.biocluster.language.Language;

/// What is known about a recipient at this moment.
public sealed interface Addressee {

	/// Where to write, and in which language.
	record Known(String email, Language language) implements Addressee {

		/// Shows no personal data.
		@Override
		public String toString() {
			return "Known[" + language + "]";
		}

	}

	/// Nothing has arrived yet.
	record Unknown() implements Addressee {
	}

	/// The author was forgotten.
	record Forgotten() implements Addressee {
	}

	/// The member is no longer active anywhere.
	record Left() implements Addressee {
	}

}
