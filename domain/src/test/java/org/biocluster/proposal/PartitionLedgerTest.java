package org.biocluster.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.biocluster.language.Language;
import org.junit.jupiter.api.Test;

class PartitionLedgerTest {

	private static final Instant NOVEMBER = Instant.parse("2026-11-23T09:00:00Z");

	@Test
	void partitionsNeverGiveTheSameNumber() {
		List<RegistrationNumber> given = new ArrayList<>();
		for (int partition = 0; partition < 12; partition++) {
			PartitionLedger ledger = PartitionLedger.empty(partition, 12);
			for (int i = 0; i < 50; i++) {
				RegistrationNumber number = ledger.nextNumber(NOVEMBER);
				given.add(number);
				ledger = ledger.after(registered(number, ledger.sequence() + 1));
			}
		}

		assertThat(given).hasSize(600).doesNotHaveDuplicates().contains(new RegistrationNumber(2026, 1));
	}

	@Test
	void yearIsThatOfMoscow() {
		Instant alreadyNextYearInMoscow = Instant.parse("2026-12-31T21:00:00Z");

		assertThat(PartitionLedger.empty(0, 4).nextNumber(alreadyNextYearInMoscow)).hasToString("MBK-2027-00001");
	}

	@Test
	void yearNeverGoesBackWithTheClock() {
		PartitionLedger ledger = PartitionLedger.empty(1, 4).after(registered(new RegistrationNumber(2027, 2), 1));

		assertThat(ledger.nextNumber(NOVEMBER)).isEqualTo(new RegistrationNumber(2027, 6));
	}

	@Test
	void countingBeginsAnewWithTheYear() {
		PartitionLedger ledger = PartitionLedger.empty(1, 4).after(registered(new RegistrationNumber(2026, 402), 1));

		assertThat(ledger.nextNumber(Instant.parse("2027-01-15T09:00:00Z"))).isEqualTo(new RegistrationNumber(2027, 2));
	}

	@Test
	void gapInTheHistoryIsRefused() {
		PartitionLedger ledger = PartitionLedger.empty(1, 4);

		assertThatIllegalStateException().isThrownBy(() -> ledger.after(registered(new RegistrationNumber(2026, 2), 2)))
			.withMessageContaining("Partition 1 is at sequence 0");
	}

	@Test
	void offsetsOfBothStreamsAreKeptApart() {
		PartitionLedger ledger = PartitionLedger.empty(0, 4)
			.processed(new CommandSource(CommandSource.Stream.STAFF, 3))
			.processed(Proposals.at(8));

		assertThat(ledger.hasProcessed(new CommandSource(CommandSource.Stream.STAFF, 3))).isTrue();
		assertThat(ledger.hasProcessed(new CommandSource(CommandSource.Stream.STAFF, 4))).isFalse();
		assertThat(ledger.hasProcessed(Proposals.at(8))).isTrue();
		assertThat(ledger.hasProcessed(CommandSource.NONE)).isFalse();
	}

	private static RecordedEvent registered(RegistrationNumber number, long sequence) {
		return new RecordedEvent(new EventId(new UUID(9, sequence)), Proposals.proposal(1), 2, sequence, NOVEMBER,
				Actor.SYSTEM, null, CommandSource.NONE, Language.RU, number, "registered",
				new SubmissionEvent.Registered(number));
	}

}
