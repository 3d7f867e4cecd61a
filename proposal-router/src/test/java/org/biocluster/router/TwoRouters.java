package org.biocluster.router;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Two instances as real processes on a real broker of their own, and what may happen to one of them while submissions flow.
final class TwoRouters implements AutoCloseable {

	/// A process that was hardly there proves nothing by its death.
	static final Duration SETTLED = Duration.ofSeconds(5);

	private static final Logger LOG = LoggerFactory.getLogger(TwoRouters.class);

	private static final long SEED = Long.getLong("biocluster.seed", 20_261_126);

	/// Milliseconds after that, at most.
	private static final int LONGER = 1_500;

	private final Random random = new Random(SEED);

	private final RouterGround ground = new RouterGround();

	private final List<RouterProcess> routers;

	private TwoRouters(Path directory) {
		this.routers = List.of(RouterProcess.start(this.ground, "router-1", directory),
				RouterProcess.start(this.ground, "router-2", directory));
	}

	static TwoRouters start(Path directory) {
		return new TwoRouters(directory);
	}

	List<RouterProcess> all() {
		return this.routers;
	}

	Random random() {
		return this.random;
	}

	Traffic traffic(String name, int submissions, int perSecond) {
		return Traffic.start(this.ground, this.random, name, submissions, perSecond);
	}

	/// Kills one or the other at seeded times as long as submissions flow, and more often
	/// when they ended early; then nothing may be lost or doubled.
	void assertSurviveKills(String name, int submissions, int perSecond, int fewestKills) {
		List<String> kills = new ArrayList<>();
		this.routers.forEach((router) -> router.awaitRunning(Duration.ZERO));
		Traffic traffic = traffic(name, submissions, perSecond);
		while (!traffic.isSent() || kills.size() < fewestKills) {
			RouterProcess victim = victim();
			kills.add(kill(victim));
			victim.startAgain();
		}
		LOG.atInfo().addKeyValue("seed", SEED).addKeyValue("kills", kills).log("One instance was killed");
		assertWhole(traffic);
	}

	void assertWhole(Traffic traffic) {
		traffic.await();
		new Whole(this.ground).assertOf(traffic);
	}

	RouterProcess victim() {
		return this.routers.get(this.random.nextInt(this.routers.size()));
	}

	/// Ends one as a crash does. Both have their partitions then, so that there is
	/// something to take over.
	/// @return when, for the log
	String kill(RouterProcess victim) {
		Duration settled = SETTLED.plusMillis(this.random.nextInt(LONGER));
		this.routers.forEach((router) -> router.awaitRunning(Duration.ZERO));
		victim.awaitRunning(settled);
		Instant since = victim.runningSince().orElseThrow();
		Instant killed = Instant.now();
		victim.kill();

		assertThat(victim.isAlive()).isFalse();
		assertThat(victim.runningSince()).as("it did not end by itself").contains(since);
		assertThat(since.plus(SETTLED)).isBefore(killed);
		return victim.instance() + " at " + killed + ", running since " + since;
	}

	@Override
	public void close() {
		this.routers.forEach(RouterProcess::close);
		this.ground.close();
	}

}
