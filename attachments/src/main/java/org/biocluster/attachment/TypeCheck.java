package org.biocluster.attachment;

/// What a file is.
public sealed interface TypeCheck {

	/// One of the kinds that are taken, in name and in content.
	record Known(FileType type) implements TypeCheck {
	}

	/// Not taken.
	record Refused(Ground ground) implements TypeCheck {
	}

	/// Why a file is not taken.
	enum Ground {

		/// Its name promises a kind that is not taken.
		UNKNOWN("file.type"),
		/// It is not what its name, or the browser, says it is.
		MISMATCH("file.mismatch"),
		/// It has programs in it.
		MACROS("file.macros");

		private final String code;

		Ground(String code) {
			this.code = code;
		}

		/// Stable; how senders are told.
		public String code() {
			return this.code;
		}

	}

}
