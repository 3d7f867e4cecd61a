package org.biocluster.standalone;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.biocluster.standalone.process.MergedLog;
import org.biocluster.standalone.process.Progress;

/// Keeps the merged log up to date until the launcher ends.
final class LogMerger implements Runnable {

	private static final int PAUSE = 250;

	private final MergedLog log;

	private final Progress progress;

	LogMerger(MergedLog log, Progress progress) {
		this.log = log;
		this.progress = progress;
	}

	@Override
	public void run() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				this.log.copyNew();
				TimeUnit.MILLISECONDS.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			this.progress.line("The merged log ends here: " + ex.getMessage());
		}
	}

}
