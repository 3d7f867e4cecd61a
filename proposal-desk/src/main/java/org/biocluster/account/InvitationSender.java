package org.biocluster.account;

/// Tells people how they get into the desk.
public interface InvitationSender {

	/// The address of the page on which whoever has the token sets a password.
	/// @param token usable once
	String link(String token);

	/// @return whether it is on its way; otherwise the link has to be handed over
	boolean send(Account account, String link);

}
