package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.biocluster.testsupport.Directories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two instances as real processes on a real broker, one of which dies, stops or loses its state while submissions flow.
/// `-Dbiocluster.submissions=10000` makes it a matter of minutes.
class TwoRoutersIT {

	private static final Logger LOG = LoggerFactory.getLogger(TwoRoutersIT.class);

	private static final long SEED = Long.getLong("biocluster.seed", 20_261_126);

	private static final int SUBMISSIONS = Integer.getInteger("biocluster.submissions", 2_000);

	private static final int FEWER = 300;

	private static final int FEWEST_KILLS = 3;

	/// A process that was hardly there proves nothing by its death.
	private static final Duration SETTLED = Duration.ofSeconds(5);

	private static final Random RANDOM = new Random(SEED);

	@TempDir
	private static Path directory;

	private static RouterGround ground;

	private static List<RouterProcess> routers;

	@BeforeAll
	static void start() {
		ground = new RouterGround();
		routers = List.of(RouterProcess.start(ground, "router-1", directory),
				RouterProcess.start(ground, "router-2", directory));
	}

	@AfterAll
	static void end() {
		routers.forEach(RouterProcess::close);
		ground.close();
	}

	@Test
	void losesAndDoublesNothingWhileOneOrTheOtherIsKilled() {
		List<String> kills = new ArrayList<>();
		routers.forEach((router) -> router.awaitRunning(Duration.ZERO));
		Traffic traffic = Traffic.start(ground, RANDOM, "killed", SUBMISSIONS);
		while (!traffic.isSent() || kills.size() < FEWEST_KILLS) {
			RouterProcess victim = victim();
			kills.add(kill(victim));
			victim.startAgain();
		}
		traffic.await();

		LOG.atInfo().addKeyValue("seed", SEED).addKeyValue("kills", kills).log("One instance was killed");
		new Whole(ground).assertOf(traffic);
	}

	@Test
	void losesAndDoublesNothingInARollingRestart() {
		Traffic traffic = Traffic.start(ground, RANDOM, "rolled", FEWER);
		for (RouterProcess router : routers) {
			router.awaitRunning(SETTLED);
			router.stop();
			assertThat(router.log()).contains("to PENDING_SHUTDOWN");
			router.startAgain();
			router.awaitRunning(Duration.ZERO);
		}
		traffic.await();

		new Whole(ground).assertOf(traffic);
	}

	@Test
	void losesAndDoublesNothingWhenTheStateOfOneIsGone() {
		Traffic traffic = Traffic.start(ground, RANDOM, "wiped", FEWER);
		RouterProcess victim = victim();
		kill(victim);
		Directories.delete(victim.state());
		victim.startAgain();
		victim.awaitRunning(Duration.ZERO);
		traffic.await();

		new Whole(ground).assertOf(traffic);
	}

	@Test
	void losesAndDoublesNothingWhenTheStateOfOneIsDamaged() {
		Traffic traffic = Traffic.start(ground, RANDOM, "damaged", FEWER);
		RouterProcess victim = victim();
		kill(victim);
		DamagedFiles.in(victim.state(), RANDOM);
		victim.startAgain();
		victim.awaitRunning(Duration.ZERO);
		assertThat(victim.log()).contains("The files of the state are damaged");
		traffic.await();

		new Whole(ground).assertOf(traffic);
	}

	private static RouterProcess victim() {
		return routers.get(RANDOM.nextInt(routers.size()));
	}

	/// Both have their partitions, so that there is something to take over.
	private static String kill(RouterProcess victim) {
		Duration settled = SETTLED.plusMillis(RANDOM.nextInt(3_000));
		routers.forEach((router) -> router.awaitRunning(Duration.ZERO));
		victim.awaitRunning(settled);
		Instant since = victim.runningSince().orElseThrow();
		Instant killed = Instant.now();
		victim.kill();

		assertThat(victim.isAlive()).isFalse();
		assertThat(victim.log()).as("it did not end by itself").doesNotContain("to PENDING_SHUTDOWN", "to ERROR");
		assertThat(since.plus(SETTLED)).isBefore(killed);
		return victim.instance() + " at " + killed + ", running since " + since;
	}

}
