package org.biocluster.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.biocluster.policy.json.PolicyJson;
import org.biocluster.proposal.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountSetupTest {

	@TempDir
	Path directory;

	private final InMemoryAccounts accounts = new InMemoryAccounts();

	@Test
	void createsOneAccountPerRoleAndAChairPerGroup() throws IOException {
		setup().ensure(PolicyJson.shippedDefault());
		assertThat(accounts.all()).hasSize(3 + 14);
		assertThat(accounts.find("secretariat").orElseThrow().groups()).containsExactly("secretariat");
		Account chair = accounts.find("chair-bioenergy").orElseThrow();
		assertThat(chair.role()).isEqualTo(Role.CHAIR);
		assertThat(chair.email()).isEqualTo("chair.bioenergy@biocluster.example");
		assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(Files.readString(file())).doesNotContain("hash-of");
	}

	@Test
	void createsTheDayOneAccountsForThePolicyOfTheFirstDay() {
		setup().ensure(PolicyJson.shippedDayOne());
		assertThat(accounts.all()).extracting(Account::user)
			.containsExactlyInAnyOrder("admin", "auditor", "secretariat", "chair-main");
	}

	@Test
	void keepsThePasswordsThatWereHandedOverBeforeACrash() throws IOException {
		setup().ensure(PolicyJson.shippedDefault());
		String handedOver = Files.readString(file());
		List<Account> before = accounts.all();
		accounts.clear();
		setup().ensure(PolicyJson.shippedDefault());
		assertThat(Files.readString(file())).isEqualTo(handedOver);
		assertThat(accounts.all()).extracting(Account::passwordHash)
			.containsExactlyInAnyOrderElementsOf(before.stream().map(Account::passwordHash).toList());
	}

	@Test
	void changesNothingWhenThereAreAccounts() {
		setup().ensure(PolicyJson.shippedDefault());
		List<Account> before = accounts.all();
		file().toFile().delete();
		setup().ensure(PolicyJson.shippedDefault());
		assertThat(accounts.all()).isEqualTo(before);
		assertThat(file()).doesNotExist();
	}

	@Test
	void refusesAFileThatItDidNotWrite() throws IOException {
		Files.writeString(file(), "user,password,role,groups\nadmin,secret\n");
		assertThatThrownBy(() -> setup().ensure(PolicyJson.shippedDefault())).isInstanceOf(IllegalStateException.class)
			.hasMessageNotContaining("secret");
	}

	private Path file() {
		return directory.resolve("accounts.csv");
	}

	private AccountSetup setup() {
		AtomicInteger ids = new AtomicInteger();
		return new AccountSetup(accounts, file(), new ReadableEncoder(), () -> "m-" + ids.incrementAndGet());
	}

	private static final class InMemoryAccounts implements Accounts {

		private final List<Account> accounts = new ArrayList<>();

		@Override
		public Optional<Account> find(String user) {
			return accounts.stream().filter((account) -> account.user().equals(user)).findFirst();
		}

		@Override
		public List<Account> all() {
			return List.copyOf(accounts);
		}

		@Override
		public boolean replace(Account account) {
			return false;
		}

		@Override
		public void add(List<Account> added) {
			accounts.addAll(added);
		}

		void clear() {
			accounts.clear();
		}

	}

	private static final class ReadableEncoder implements PasswordEncoder {

		@Override
		public String encode(CharSequence password) {
			return "hash-of-" + password;
		}

		@Override
		public boolean matches(CharSequence password, String hash) {
			return encode(password).equals(hash);
		}

	}

}
