package org.biocluster.standalone;

import java.io.IOException;
import java.util.List;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.options.Setting;
import org.biocluster.standalone.pipeline.Backups;
import org.biocluster.standalone.pipeline.Services;
import org.biocluster.standalone.place.DataDirectory;
import org.biocluster.standalone.process.ChildSpec;
import org.biocluster.standalone.process.OneShot;
import org.biocluster.standalone.process.Progress;
import org.biocluster.standalone.process.Supervisor;

/// The steps of a start that begins with a copy of another installation; without one they do nothing.
final class Restoration {

	private final Options options;

	private final DataDirectory data;

	private final Services services;

	private final Backups backups;

	private final Supervisor supervisor;

	private final Progress progress;

	Restoration(Options options, DataDirectory data, Services services, Backups backups, Supervisor supervisor,
			Progress progress) {
		this.options = options;
		this.data = data;
		this.services = services;
		this.backups = backups;
		this.supervisor = supervisor;
		this.progress = progress;
	}

	/// Before the set-up step: what was copied.
	void bringBack() throws StartFailure, IOException, InterruptedException {
		if (isWanted()) {
			List<String> erasures = this.options.has(Setting.APPLY_ERASURES)
					? List.of("--apply-erasures", this.options.path(Setting.APPLY_ERASURES).toString()) : List.of();
			run(this.backups.restore(copy(), erasures));
		}
	}

	/// Before the services: what the router makes of it.
	void foldHistory() throws StartFailure, IOException, InterruptedException {
		if (isWanted()) {
			run(this.services.routerRebuildStep());
		}
	}

	/// After the services: whether they made the same views.
	void compare() throws StartFailure, IOException, InterruptedException {
		if (isWanted()) {
			run(this.backups.verify(copy()));
		}
	}

	/// Whether there is a copy to begin with, which needs the databases before the set-up
	/// step.
	boolean isWanted() {
		return this.options.has(Setting.RESTORE);
	}

	private String copy() {
		return this.options.path(Setting.RESTORE).toString();
	}

	private void run(ChildSpec step) throws StartFailure, IOException, InterruptedException {
		OneShot.Result result = this.supervisor.runToEnd(step);
		if (result.code() != 0) {
			throw new StartFailure(step.title() + " failed with exit code " + result.code() + ": " + result.lastWords()
					+ "; log: " + this.data.log(step.name()));
		}
		this.progress.line(step.title() + ": " + result.lastWords());
	}

}
