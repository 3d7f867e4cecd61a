package org.biocluster.protection.web;

/// Who asks for a change over REST.
sealed interface Sender {

	/// Somebody without a token: everybody may send a proposal.
	record Anonymous() implements Sender {
	}

	/// A program with its token.
	record Known(ApiClient client) implements Sender {
	}

	/// A token that is not, or no longer, given out. It is told so, since otherwise it
	/// would wonder about its limit.
	record Unknown() implements Sender {
	}

}
