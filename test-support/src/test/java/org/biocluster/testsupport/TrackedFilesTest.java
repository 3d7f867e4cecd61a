package org.biocluster.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// What is in the repository can be read by everybody, for ever.
class TrackedFilesTest {

	private static final Path ROOT = Path.of(System.getProperty("biocluster.root", ".."));

	private static final long LARGEST = 2_000_000;

	/// A key in full, a token of a well-known form, or a password in a file of settings
	/// that is neither empty, nor a reference, nor a command.
	private static final Pattern SECRET = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s+[A-Za-z0-9+/=]{32}"
			+ "|\\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})\\b");

	private static final Pattern PASSWORD = Pattern.compile(
			"(?im)^[ \\t-]*[\\w.-]*(password|passwd|secret|token)[ \\t]*[:=][ \\t]*[\"']?[^\\s\"'$<#{(|]{6,}[\"']?[ \\t]*$");

	private static final Pattern SETTINGS = Pattern.compile(".*\\.(ya?ml|properties|env|conf|cfg|ini)");

	@Test
	void holdNoSecret() throws IOException, InterruptedException {
		assumeTrue(Files.exists(ROOT.resolve(".git")), "not a clone of the repository");
		List<String> suspects = tracked().stream().filter(TrackedFilesTest::isSuspect).toList();
		assertThat(suspects).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.password=correct-horse", "    password: \"correct-horse\"",
			"POSTGRES_PASSWORD: correct-horse" })
	void wouldBeNoticed(String line) {
		assertThat(PASSWORD.matcher("a: b\n" + line + "\n").find()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "password: ${DATABASE_PASSWORD}", "password:",
			"POSTGRES_PASSWORD_FILE: /run/secrets/password", "login.password = Пароль неверен" })
	void mayStand(String line) {
		assertThat(PASSWORD.matcher("a: b\n" + line + "\n").find()).isFalse();
	}

	@Test
	void keyWouldBeNoticed() {
		assertThat(SECRET.matcher("-----BEGIN " + "PRIVATE KEY-----\n" + "A".repeat(64)).find()).isTrue();
	}

	private static List<String> tracked() throws IOException, InterruptedException {
		Process git = new ProcessBuilder("git", "ls-files", "-z").directory(ROOT.toFile()).start();
		String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(git.waitFor()).isZero();
		assertThat(names).isNotEmpty();
		return List.of(names.split("\0"));
	}

	private static boolean isSuspect(String name) {
		Path file = ROOT.resolve(name);
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
				return false;
			}
			String text = Files.readString(file, StandardCharsets.ISO_8859_1);
			return SECRET.matcher(text).find()
					|| SETTINGS.matcher(name).matches() && !name.contains("messages_") && PASSWORD.matcher(text).find();
		}
		catch (IOException ex) {
			throw new IllegalStateException(name, ex);
		}
	}

}
