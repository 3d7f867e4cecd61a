package org.biocluster.dispatch;

import java.util.List;

/// What became of preparing a delivery.
public sealed interface Composition {

	/// It can be sent.
	/// @param included the others that the letter holds too
	record Ready(OutgoingMail mail, List<Delivery> included) implements Composition {

		public Ready {
			included = List.copyOf(included);
		}

	}

	/// Something it needs has not arrived yet.
	record Waiting(String reason) implements Composition {
	}

	/// It can never be sent.
	record Impossible(String reason) implements Composition {
	}

}
