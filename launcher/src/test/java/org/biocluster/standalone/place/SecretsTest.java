package org.biocluster.standalone.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

	@TempDir
	Path temporary;

	@Test
	void neverReplacesASecret() {
		String first = secrets().get("links.key");
		assertThat(secrets().get("links.key")).isEqualTo(first);
		assertThat(Base64.getUrlDecoder().decode(first)).hasSize(32);
	}

	@Test
	void makesDifferentSecretsForDifferentNames() {
		assertThat(secrets().get("links.key")).isNotEqualTo(secrets().get("form.key"));
	}

	@Test
	void closesSecretsToOthers() throws IOException {
		secrets().get("links.key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets().directory())))
			.isEqualTo("rwx------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets().file("links.key"))))
			.isEqualTo("rw-------");
	}

	@Test
	void putsAServicesPasswordWhereItReadsItAsASetting() {
		String password = secrets().get(Secrets.ofService("desk"));
		assertThat(secrets().file("desk-db").resolve("spring.datasource.password")).hasContent(password);
	}

	private Secrets secrets() {
		return new Secrets(this.temporary.resolve("secrets"), new SecureRandom());
	}

}
