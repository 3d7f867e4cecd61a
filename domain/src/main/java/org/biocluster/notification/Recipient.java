package org.biocluster.notification;

/// Who gets a message, as a stable id; the address is looked up when the message is sent.
public sealed interface Recipient {

	/// The form in which it is kept and reported.
	String id();

	/// The person who sent the proposal.
	record Author() implements Recipient {

		@Override
		public String id() {
			return AUTHOR;
		}

	}

	/// A member of a group.
	record Member(String memberId) implements Recipient {

		@Override
		public String id() {
			return MEMBER + memberId;
		}

	}

	/// Whoever leads a group when the message is sent; for a group in which nobody does
	/// so yet.
	record Lead(String group) implements Recipient {

		@Override
		public String id() {
			return LEAD + group;
		}

	}

	/// Reads the kept form.
	/// @throws IllegalArgumentException when the text names no recipient
	static Recipient of(String id) {
		if (id.equals(AUTHOR)) {
			return new Author();
		}
		if (id.startsWith(MEMBER)) {
			return new Member(id.substring(MEMBER.length()));
		}
		if (id.startsWith(LEAD)) {
			return new Lead(id.substring(LEAD.length()));
		}
		throw new IllegalArgumentException("No recipient has the id " + id);
	}

	/// The id of every author.
	String AUTHOR = "submitter";

	/// Stands before the id of a member.
	String MEMBER = "member:";

	/// Stands before the code of a group.
	String LEAD = "lead:";

}
