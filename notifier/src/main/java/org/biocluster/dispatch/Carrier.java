package org.biocluster.dispatch;

/// Hands mails over to a server, over one connection. Used by one thread.
public interface Carrier {

	/// Whether there is a connection; it may have died unnoticed.
	boolean isOpen();

	/// Connects. Apart from sending, because a server that can't be reached surely took
	/// nothing.
	/// @throws CarrierUnavailableException when it can't be reached now
	void open();

	/// Hands one mail over.
	Attempt carry(OutgoingMail mail);

	/// Ends the connection, if there is one.
	void close();

}
