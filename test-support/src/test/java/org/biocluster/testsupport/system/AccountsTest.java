package org.biocluster.testsupport.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccountsTest {

	@TempDir
	private Path directory;

	@Test
	void findsTheChairOfAGroup() throws IOException {
		Path file = this.directory.resolve("accounts.csv");
		Files.writeString(file, """
				user,password,role,groups
				administrator,one,ADMINISTRATOR,
				secretariat,zero,SECRETARIAT,secretariat
				chair-bioenergy,two,CHAIR,bioenergy
				chair-programme,three,CHAIR,programme;main
				""");
		Accounts accounts = Accounts.read(file);
		assertThat(accounts.administrator().password()).isEqualTo("one");
		assertThat(accounts.chairOf("bioenergy").user()).isEqualTo("chair-bioenergy");
		assertThat(accounts.chairOf("secretariat").user()).isEqualTo("secretariat");
		assertThat(accounts.chairOf("main").user()).isEqualTo("chair-programme");
		assertThatThrownBy(() -> accounts.withRole("AUDITOR")).hasMessageContaining("AUDITOR");
	}

}
