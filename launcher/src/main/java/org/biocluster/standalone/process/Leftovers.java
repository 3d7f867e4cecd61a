package org.biocluster.standalone.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Children of a launcher that was killed: they still hold ports and files, so they end before a new start.
public final class Leftovers {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final Path data;

	private final Path run;

	private final Progress progress;

	private final InstantSource clock;

	/// Looks at the process ids recorded in the run directory of this data directory.
	public Leftovers(Path data, Path run, Progress progress, InstantSource clock) {
		this.data = data;
		this.run = run;
		this.progress = progress;
		this.clock = clock;
	}

	/// Ends what still runs and forgets the rest.
	public void end() throws IOException {
		List<ProcessHandle> ending = new ArrayList<>();
		List<PidFile> files = PidFile.all(this.run);
		for (PidFile file : files) {
			file.read().ifPresent((entry) -> entry.process().ifRunning(this.data).ifPresent((process) -> {
				this.progress.line(
						"Ending " + file.child() + " (process " + process.pid() + "), left from a run that was killed");
				Signals.ask(process, entry.stopSignal());
				ending.add(process);
			}));
		}
		Instant deadline = this.clock.instant().plus(LIMIT);
		ending.forEach((process) -> Signals.awaitEnd(process, Duration.between(this.clock.instant(), deadline)));
		for (PidFile file : files) {
			file.delete();
		}
	}

}
