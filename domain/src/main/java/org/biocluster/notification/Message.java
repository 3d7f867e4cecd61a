package org.biocluster.notification;

/// What a message is about; its text is a template of this name.
public enum Message {

	/// To the author: the proposal arrived, has a number and is with a group.
	RECEIPT,

	/// To the lead of a group: there is a new proposal.
	NEW_PROPOSAL

}
