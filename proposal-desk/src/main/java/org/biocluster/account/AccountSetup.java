package org.biocluster.account;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

import org.biocluster.language.Language;
import org.biocluster.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Sees to it that somebody can sign in. The file is written before the accounts: after a crash in between, the
/// passwords that were already handed over are the ones that count.
public final class AccountSetup {

	private static final Logger log = LoggerFactory.getLogger(AccountSetup.class);

	private final Accounts accounts;

	private final AccountsFile file;

	private final PasswordEncoder encoder;

	private final Passwords passwords = new Passwords();

	private final Supplier<String> ids;

	/// @param file where the passwords are handed over
	/// @param ids gives every account its opaque identity
	public AccountSetup(Accounts accounts, Path file, PasswordEncoder encoder, Supplier<String> ids) {
		this.accounts = accounts;
		this.ids = ids;
		this.file = new AccountsFile(file);
		this.encoder = encoder;
	}

	/// Creates the first accounts when there are none.
	public void ensure(Policy policy) {
		if (!accounts.all().isEmpty()) {
			return;
		}
		List<FirstAccount> first = file.read();
		if (first.isEmpty()) {
			first = FirstAccount.forGroups(policy, passwords::next);
			file.write(first);
		}
		accounts.add(first.stream().parallel().map(this::account).toList());
		log.atInfo().addKeyValue("accounts", first.size()).log("Created the first accounts");
	}

	private Account account(FirstAccount first) {
		return new Account(ids.get(), first.user(), encode(first.password()), first.role(), first.groups(),
				first.email(), Language.RU, true, 0);
	}

	private String encode(String password) {
		String hash = encoder.encode(password);
		if (hash == null) {
			throw new IllegalStateException("The password encoder gave no hash");
		}
		return hash;
	}

}
