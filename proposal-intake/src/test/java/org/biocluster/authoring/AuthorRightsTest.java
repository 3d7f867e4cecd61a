package org.biocluster.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.biocluster.proposal.Status;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The table of the life cycle, which a test of the domain compares with the decider.
class AuthorRightsTest {

	private static final Path TABLE = Path.of("../docs/lifecycle.csv");

	@Test
	void offersWhatTheDeciderAllows() throws IOException {
		assertThat(statuses(AuthorRights::mayAmend)).isEqualTo(allowed("amend"));
		assertThat(statuses(AuthorRights::mayAnswer)).isEqualTo(allowed("answer"));
		Set<String> withdraw = allowed("withdraw");
		withdraw.remove("withdrawn");
		assertThat(statuses(AuthorRights::mayWithdraw)).isEqualTo(withdraw);
	}

	private static Set<String> allowed(String command) throws IOException {
		return Files.readAllLines(TABLE)
			.stream()
			.map((line) -> line.split(",", -1))
			.filter((row) -> row[0].equals(command))
			.flatMap((row) -> Arrays.stream(row[2].split(" ")))
			.collect(Collectors.toSet());
	}

	private static Set<String> statuses(Predicate<String> right) {
		return Arrays.stream(Status.values()).map(Status::code).filter(right).collect(Collectors.toSet());
	}

}
