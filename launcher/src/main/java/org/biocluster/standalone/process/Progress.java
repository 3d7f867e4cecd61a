package org.biocluster.standalone.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// The lines a person sees, also kept in a file. Thread-safe.
public final class Progress {

	private final PrintStream console;

	private final Path log;

	private final InstantSource clock;

	private final Instant began;

	/// Counts time from now.
	public Progress(PrintStream console, Path log, InstantSource clock) {
		this.console = console;
		this.log = log;
		this.clock = clock;
		this.began = clock.instant();
	}

	/// One line with the seconds since the beginning.
	public void line(String text) {
		plain(String.format(Locale.ROOT, "[%5.1f s] %s", seconds(), text));
	}

	/// One line as it is.
	public synchronized void plain(String text) {
		this.console.println(text);
		this.console.flush();
		try {
			Files.writeString(this.log, this.clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + text + "\n",
					StandardOpenOption.CREATE, StandardOpenOption.APPEND);
		}
		catch (IOException ex) {
			// A full disk must not stop the supervision; the console still shows the
			// line.
			this.console.println("(this line could not be written to " + this.log + ": " + ex.getMessage() + ")");
		}
	}

	/// Seconds since the beginning.
	public double seconds() {
		return Duration.between(this.began, this.clock.instant()).toMillis() / 1000.0;
	}

}
