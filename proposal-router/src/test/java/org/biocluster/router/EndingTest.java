package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.biocluster.routing.StateNotWholeException;
import org.biocluster.routing.UnreadableStateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.rocksdb.Status.Code;
import org.rocksdb.Status.SubCode;

class EndingTest {

	@Test
	void filesThatCannotBeReadAreDamagedWhereverTheStoreSaysSo() {
		RocksDBException broken = new RocksDBException("bad magic number in /state/000012.sst",
				new Status(Code.Corruption, SubCode.None, "bad magic number"));

		assertThat(Ending.of(new StreamsException(new ProcessorStateException("Error opening store", broken))))
			.isEqualTo(new Ending.Damaged("Error opening store: bad magic number in /state/000012.sst"));
	}

	@ParameterizedTest
	@EnumSource(value = Code.class, names = "Corruption", mode = Mode.EXCLUDE)
	void whatElseTheStoreMayHaveIsNoDamage(Code code) {
		RocksDBException refused = new RocksDBException("No space left", new Status(code, SubCode.None, "full"));

		assertThat(Ending.of(new ProcessorStateException(refused))).isEqualTo(new Ending.Failed());
		assertThat(Ending.of(new ProcessorStateException(new RocksDBException("")))).isEqualTo(new Ending.Failed());
	}

	@Test
	void whatOnlyAPersonCanMendIsRefusedWithTheNextStep() {
		assertThat(Ending.of(new StreamsException(new StateNotWholeException("The state is at event 3"))))
			.isEqualTo(new Ending.Refused("The state is at event 3. " + StateNotWholeException.NEXT_STEP));
	}

	@Test
	void stateOfAnotherFormatIsRefusedWithTheNextStep() {
		assertThat(Ending.of(new StreamsException(new UnreadableStateException("The state has another format"))))
			.isEqualTo(new Ending.Refused("The state has another format. " + StateNotWholeException.NEXT_STEP));
	}

	@Test
	void anythingElseMayGoAwayByItself() {
		assertThat(Ending.of(new IllegalStateException(new StreamsException("no broker"))))
			.isEqualTo(new Ending.Failed());
	}

}
