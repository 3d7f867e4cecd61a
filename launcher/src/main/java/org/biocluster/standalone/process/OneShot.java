package org.biocluster.standalone.process;

import java.io.IOException;
import java.util.Objects;

import org.biocluster.standalone.place.DataDirectory;
import org.jspecify.annotations.Nullable;

/// A child that does one thing and ends.
public final class OneShot {

	private final ChildSpec spec;

	private final DataDirectory data;

	private @Nullable Running running;

	OneShot(ChildSpec spec, DataDirectory data) {
		this.spec = spec;
		this.data = data;
	}

	/// How it ended.
	///
	/// @param code exit code, 0 is success
	/// @param lastWords its fatal line or the last one
	public record Result(int code, String lastWords) {

		static final Result NOT_RUN = new Result(-1, "not run, everything is stopping");

	}

	void start() throws IOException {
		this.running = Running.start(this.spec, this.data);
	}

	Result await() throws IOException, InterruptedException {
		Running run = Objects.requireNonNull(this.running, "started first");
		int code = run.process().waitFor();
		PidFile.of(this.data.run(), this.spec.name()).delete();
		return new Result(code, run.lastWords());
	}

	void kill() {
		if (this.running != null) {
			this.running.process().destroyForcibly();
		}
	}

}
