package org.biocluster.router;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances, one or the other of which is killed while submissions flow. `TwoRoutersFaultsIT` does it for longer.
class TwoRoutersIT {

	private static final int SUBMISSIONS = 2_000;

	private static final int PER_SECOND = 120;

	private static final int FEWEST_KILLS = 2;

	@TempDir
	private Path directory;

	@Test
	void losesAndDoublesNothingWhileOneOrTheOtherIsKilled() {
		try (TwoRouters routers = TwoRouters.start(this.directory)) {
			routers.assertSurviveKills("killed", SUBMISSIONS, PER_SECOND, FEWEST_KILLS);
		}
	}

}
