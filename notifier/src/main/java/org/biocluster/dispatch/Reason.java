package org.biocluster.dispatch;

/// Codes of why a delivery is not sent, or not yet.
public final class Reason {

	/// The process died while handing it over.
	public static final String INTERRUPTED = "INTERRUPTED";

	/// The connection ended after the whole message and before the server's answer.
	public static final String NO_REPLY = "NO_REPLY";

	/// The connection ended before the whole message.
	public static final String CUT_OFF = "CUT_OFF";

	/// The installation was restored from a backup in which the delivery was waiting;
	/// nobody knows whether the former one sent it since. Written by the restore.
	public static final String RESTORED = "RESTORED";

	/// There is no address, as with the author of a letter on paper, or none that a
	/// letter can go to.
	public static final String BAD_ADDRESS = "BAD_ADDRESS";

	/// The address got as many receipts as anybody may want in a day.
	public static final String TOO_MANY = "TOO_MANY";

	/// The author was forgotten on request.
	public static final String FORGOTTEN = "FORGOTTEN";

	/// The member left since the delivery was planned.
	public static final String MEMBER_LEFT = "MEMBER_LEFT";

	/// The letter could not be put into words or into a mail: a defect of ours.
	public static final String NOT_A_LETTER = "NOT_A_LETTER";

	/// Who gets it is not known yet.
	public static final String PERSON_MISSING = "PERSON_MISSING";

	/// A text or the event has not arrived yet.
	public static final String TEXT_MISSING = "TEXT_MISSING";

	/// The version of the policy has not arrived yet.
	public static final String POLICY_MISSING = "POLICY_MISSING";

	private Reason() {
	}

}
