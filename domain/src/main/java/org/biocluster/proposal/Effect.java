package org.biocluster.proposal;

/// A change to what can be forgotten: free texts and the person. Written in the same transaction as the events.
public sealed interface Effect {

	/// The text becomes readable.
	record PublishText(Text text) implements Effect {
	}

	/// The text is removed.
	record RemoveText(TextId text) implements Effect {
	}

	/// The person becomes known, or known better.
	record PublishSubmitter(Submitter submitter) implements Effect {
	}

	/// The person is forgotten.
	record ForgetSubmitter(String ground) implements Effect {
	}

}
