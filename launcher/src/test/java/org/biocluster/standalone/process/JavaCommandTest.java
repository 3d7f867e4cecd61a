package org.biocluster.standalone.process;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JavaCommandTest {

	@Test
	void peakOverridesWhatIsForAQuickStart() {
		List<String> quick = command(false);
		List<String> peak = command(true);

		assertThat(peak).containsAll(quick)
			.containsSubsequence("-Xms25m", "-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4", "-Xms100m")
			.containsSubsequence("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining")
			.contains("-XX:+UseTransparentHugePages");
		assertThat(quick).doesNotContain("-XX:TieredStopAtLevel=4", "-XX:-AOTReplayTraining",
				"-XX:+UseTransparentHugePages");
	}

	private static List<String> command(boolean peak) {
		return new JavaCommand("child", Path.of("data"), 100).peak(peak).main("classes", "Main");
	}

}
