package org.biocluster.notification;

/// What a message is about; its text is a template of this name.
public enum Message {

	/// To the author: the proposal arrived, has a number and is with a group.
	RECEIPT,

	/// To whoever may act for a group: there is a new proposal.
	NEW_PROPOSAL,

	/// To those who work on a proposal: something is due until a time that is set,
	/// near or has passed.
	DEADLINE,

	/// To the author: an answer is awaited.
	ANSWER_AWAITED,

	/// To the author: something happened to the proposal.
	AUTHOR_NEWS,

	/// To those who work on a proposal or are heard about it: something happened to it.
	GROUP_NEWS

}
