package org.biocluster.delivery;

/// How far a message is.
public enum DeliveryState {

	/// Planned; the text or the person it needs has not arrived, or its turn has not
	/// come.
	WAITING,
	/// The server took it.
	SENT,
	/// Nobody knows whether the server took it; a person decides whether it is sent
	/// again.
	DOUBTFUL,
	/// An attempt failed; another one follows.
	RETRYING,
	/// Given up for good.
	FAILED,
	/// Left out on purpose: the recipient does not want it, or was forgotten.
	SUPPRESSED,
	/// A state that this version does not know.
	OTHER

}
