package org.biocluster.dispatch;

/// Keeps anybody from flooding somebody else's mailbox by typing the address into the form. Thread-safe.
@FunctionalInterface
public interface AddressLimit {

	/// No limit.
	AddressLimit NONE = (email) -> false;

	/// Whether the address got as many receipts lately as it may.
	boolean isReached(String email);

}
