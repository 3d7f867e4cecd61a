package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataLockTest {

	@TempDir
	Path run;

	@Test
	void keepsASecondLauncherOut() throws IOException {
		assertThat(DataLock.tryTake(this.run)).isTrue();
		assertThat(DataLock.tryTake(this.run)).isFalse();
		assertThat(DataLock.holderOf(this.run)).isEqualTo(Long.toString(ProcessHandle.current().pid()));
	}

}
