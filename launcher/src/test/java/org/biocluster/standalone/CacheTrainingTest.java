package org.biocluster.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.place.RuntimeDirectory;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.ChildSpec.Preparation;
import org.biocluster.standalone.process.ChildSpec.StopSignal;
import org.biocluster.standalone.process.DataLock;
import org.biocluster.standalone.process.Progress;
import org.biocluster.standalone.process.Supervisor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(60)
class CacheTrainingTest {

	@TempDir
	private Path root;

	@Test
	void whatAKilledTrainingLeftIsEndedAndDeleted() throws Exception {
		RuntimeDirectory runtime = new RuntimeDirectory(this.root.resolve("runtime"));
		DataDirectory left = new DataDirectory(runtime.training());
		left.create();
		Supervisor killed = new Supervisor(left, progress(), InstantSource.system(), Duration.ofMinutes(1));
		CompletableFuture<Void> run = CompletableFuture.runAsync(() -> runToEnd(killed, left));
		await().until(() -> Files.exists(left.run().resolve("left.pid")));
		assertThat(training(runtime).clearUp(progress())).isTrue();
		await().until(run::isDone);
		assertThat(left.root()).doesNotExist();
	}

	@Test
	void aTrainingThatGoesOnIsLeftAlone() throws Exception {
		RuntimeDirectory runtime = new RuntimeDirectory(this.root.resolve("runtime"));
		DataDirectory used = new DataDirectory(runtime.training());
		used.create();
		DataLock.tryTake(used.run());
		assertThat(training(runtime).clearUp(progress())).isFalse();
		assertThat(used.run()).isDirectory();
	}

	private static CacheTraining training(RuntimeDirectory runtime) {
		return new CacheTraining(runtime, InstantSource.system(), new SecureRandom());
	}

	private static void runToEnd(Supervisor supervisor, DataDirectory data) {
		List<String> command = List.of("sh", "-c", "while :; do sleep 0.1; done # " + data.root());
		try {
			supervisor.runToEnd(
					new ChildSpec("left", "left", command, Map.of(), StopSignal.TERM, Preparation.NONE, () -> true));
		}
		catch (IOException | InterruptedException ex) {
			// Its log is gone with the directory.
		}
	}

	private Progress progress() {
		return new Progress(new PrintStream(PrintStream.nullOutputStream()), this.root.resolve("progress.log"),
				InstantSource.system());
	}

}
