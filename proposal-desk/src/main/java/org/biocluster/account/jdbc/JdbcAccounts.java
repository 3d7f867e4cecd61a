package org.biocluster.account.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.biocluster.account.Account;
import org.biocluster.account.Accounts;
import org.biocluster.language.Language;
import org.biocluster.proposal.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The accounts in PostgreSQL.
public final class JdbcAccounts implements Accounts {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	public JdbcAccounts(JdbcClient jdbc, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	@Override
	public Optional<Account> find(String user) {
		return jdbc.sql("select * from desk_own.account where user_name = :user")
			.param("user", user)
			.query(JdbcAccounts::account)
			.optional();
	}

	@Override
	public List<Account> all() {
		return jdbc.sql("select * from desk_own.account order by user_name").query(JdbcAccounts::account).list();
	}

	@Override
	public void add(List<Account> accounts) {
		transaction.executeWithoutResult((_) -> accounts.forEach(this::add));
	}

	@Override
	public boolean replace(Account account) {
		return jdbc.sql("""
				update desk_own.account set password_hash = :hash, active = :active, generation = :generation
				where id = :id and generation = :generation - 1""")
			.param("id", account.id())
			.param("hash", account.passwordHash())
			.param("active", account.active())
			.param("generation", account.generation())
			.update() == 1;
	}

	private void add(Account account) {
		jdbc.sql(
				"""
						insert into desk_own.account (id, user_name, password_hash, role, groups, email, language, active, generation)
						values (:id, :user, :hash, :role, :groups, :email, :language, :active, :generation)""")
			.param("generation", account.generation())
			.param("id", account.id())
			.param("user", account.user())
			.param("hash", account.passwordHash())
			.param("role", account.role().name())
			.param("groups", account.groups().toArray(String[]::new))
			.param("email", account.email())
			.param("language", account.language().code())
			.param("active", account.active())
			.update();
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		return new Account(row.getString("id"), row.getString("user_name"), row.getString("password_hash"),
				Role.valueOf(row.getString("role")), Set.of((String[]) row.getArray("groups").getArray()),
				row.getString("email"), Language.ofCode(row.getString("language")).orElse(Language.RU),
				row.getBoolean("active"), row.getInt("generation"));
	}

}
