package org.biocluster.dispatch;

/// What became of preparing a delivery.
public sealed interface Composition {

	/// It can be sent.
	record Ready(OutgoingMail mail) implements Composition {
	}

	/// Something it needs has not arrived yet.
	record Waiting(String reason) implements Composition {
	}

	/// It can never be sent.
	record Impossible(String reason) implements Composition {
	}

}
