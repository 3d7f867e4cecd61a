package org.biocluster.backup.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.UUID;

import org.biocluster.proposal.ProposalId;
import org.biocluster.proposal.TextId;
import org.biocluster.text.TextKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ErasuresTest {

	private static final ProposalId PROPOSAL = new ProposalId(new UUID(1, 2));

	@TempDir
	Path directory;

	@Test
	void listIsReadAsItWasWritten() throws Exception {
		Path file = directory.resolve("erasures");
		Erasures erasures = new Erasures(Map.of(PROPOSAL, "request"),
				Map.of(new TextKey(PROPOSAL, new TextId(new UUID(3, 4))), "retention"));
		erasures.write(file);
		assertThat(Erasures.read(file)).isEqualTo(erasures);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "submitter", "submitter 1 request", "person 00000000-0000-0001-0000-000000000002 x",
			"text 00000000-0000-0001-0000-000000000002 request", "submitter 00000000-0000-0001-0000-000000000002" })
	void listWithALineThatIsNoErasureIsRefused(String line) throws Exception {
		Path file = Files.writeString(directory.resolve("erasures"), line + "\n");
		assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Erasures.read(file))
			.withMessageContaining("is no list of erasures");
	}

}
