package org.biocluster.account;

import java.util.List;
import java.util.Optional;

/// All accounts. Thread-safe.
public interface Accounts {

	/// The account with this user name, active or not.
	Optional<Account> find(String user);

	/// Every account, by user name.
	List<Account> all();

	/// Adds all of them or none.
	void add(List<Account> accounts);

	/// Writes an account over the one of the same id, if nobody changed that meanwhile.
	/// @return false when somebody did
	boolean replace(Account account);

}
