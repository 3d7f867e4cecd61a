package org.biocluster.endtoend;

import java.nio.file.Path;
import java.util.Optional;

import org.biocluster.testsupport.system.Account;
import org.biocluster.testsupport.system.Answer;
import org.biocluster.testsupport.system.ProposalSystem;
import org.biocluster.testsupport.system.Receipt;
import org.biocluster.testsupport.system.Status;
import org.biocluster.testsupport.system.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(SharedSystem.class)
class RestoreIT {

	private final ProposalSystem system;

	RestoreIT(ProposalSystem system) {
		this.system = system;
	}

	/// The one that was copied goes on beside it, so everything can be compared.
	@Test
	void makesAnotherInstallationGoOnWhereTheCopyWasTaken(@TempDir Path parent) throws Exception {
		String copy = parent.resolve("backup").toString();
		Submission submission = Submission.valid("restored@biocluster.example").withKey("restored-journey-0001");
		Receipt receipt = this.system.intake().submit(submission);
		this.system.mailbox().awaitTo("restored@biocluster.example", digits(receipt.number()));
		Quiet.await(this.system);
		assertThat(this.system.run("--backup", copy)).contains("hashes of");

		try (ProposalSystem restored = ProposalSystem.startWithSecretsOf(this.system, "--restore", copy)) {
			assertThat(restored.console()).contains("The views equal those that were backed up");
			assertSameRegisters(restored);
			assertThat(restored.intake().status(receipt, "ru")).isEqualTo(this.system.intake().status(receipt, "ru"));
			assertThat(restored.intake().submit(submission).number()).isEqualTo(receipt.number());
			assertThat(restored.mailbox().all()).isEmpty();
			goesOn(restored);
		}
	}

	private void assertSameRegisters(ProposalSystem restored) {
		for (Account account : this.system.accounts().all()) {
			Answer expected = this.system.deskAs(account).get("/api/v1/inbox?size=1000");
			Answer found = restored.deskAs(account).get("/api/v1/inbox?size=1000");
			assertThat(found.status()).as(account.user()).isEqualTo(expected.status());
			assertThat(found.json()).as(account.user()).isEqualTo(expected.json());
		}
	}

	/// Of a number, what is the same in every language.
	private static String digits(Optional<String> number) {
		return number.orElseThrow().replaceFirst("^[^-]+", "");
	}

	/// A new proposal gets a number of its own, groups, and one mail to each of them
	/// and to its author.
	private static void goesOn(ProposalSystem restored) {
		Receipt next = restored.intake().submit(Submission.valid("next@biocluster.example"));
		Status status = restored.intake().awaitRouted(next, "en");
		restored.mailbox().awaitTo("next@biocluster.example", digits(status.number()));
		restored.deskAs(restored.accounts().chairOf("industrial-biotech"))
			.awaitInInbox("industrial-biotech", next.id());
		assertThat(new Invariants(restored).numbers()).contains(status.number().orElseThrow()).doesNotHaveDuplicates();
		Quiet.await(restored);
		assertThat(restored.mailbox().all()).hasSize(2 + status.asked().size());
	}

}
