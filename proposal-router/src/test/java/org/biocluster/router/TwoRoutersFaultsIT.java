package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;

import org.biocluster.testsupport.Directories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two instances, one of which dies, stops or loses its state while submissions flow.
class TwoRoutersFaultsIT {

	private static final int SUBMISSIONS = Integer.getInteger("biocluster.submissions", 10_000);

	private static final int FEWER = 300;

	private static final int PER_SECOND = 40;

	private static final int FASTER = 120;

	private static final int FEWEST_KILLS = 3;

	@TempDir
	private static Path directory;

	private static TwoRouters routers;

	@BeforeAll
	static void start() {
		routers = TwoRouters.start(directory);
	}

	@AfterAll
	static void end() {
		routers.close();
	}

	@Test
	void losesAndDoublesNothingWhileOneOrTheOtherIsKilled() {
		routers.assertSurviveKills("killed", SUBMISSIONS, FASTER, FEWEST_KILLS);
	}

	@Test
	void losesAndDoublesNothingInARollingRestart() {
		Traffic traffic = routers.traffic("rolled", FEWER, PER_SECOND);
		for (RouterProcess router : routers.all()) {
			router.awaitRunning(TwoRouters.SETTLED);
			router.stop();
			assertThat(router.log()).contains("to PENDING_SHUTDOWN");
			router.startAgain();
			router.awaitRunning(Duration.ZERO);
		}

		routers.assertWhole(traffic);
	}

	@Test
	void losesAndDoublesNothingWhenTheStateOfOneIsGone() {
		Traffic traffic = routers.traffic("wiped", FEWER, PER_SECOND);
		RouterProcess victim = routers.victim();
		routers.kill(victim);
		Directories.delete(victim.state());
		victim.startAgain();
		victim.awaitRunning(Duration.ZERO);

		routers.assertWhole(traffic);
	}

	@Test
	void losesAndDoublesNothingWhenTheStateOfOneIsDamaged() {
		Traffic traffic = routers.traffic("damaged", FEWER, PER_SECOND);
		RouterProcess victim = routers.victim();
		routers.kill(victim);
		DamagedFiles.in(victim.state(), routers.random());
		victim.startAgain();
		victim.awaitRunning(Duration.ZERO);
		assertThat(victim.log()).contains("The files of the state are damaged");

		routers.assertWhole(traffic);
	}

}
