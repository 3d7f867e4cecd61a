package org.biocluster.standalone;

import java.security.SecureRandom;
import java.time.InstantSource;

import org.biocluster.standalone.options.Options;
import org.biocluster.standalone.place.RuntimeDirectory;

/// Hands in the machine's time and randomness.
final class LauncherConfiguration {

	private LauncherConfiguration() {
	}

	static Standalone standalone(Options options) {
		return new Standalone(options, InstantSource.system(), new SecureRandom());
	}

	static CacheTraining cacheTraining() {
		return new CacheTraining(RuntimeDirectory.current(), InstantSource.system(), new SecureRandom());
	}

	static Repair repair(Options options) {
		return new Repair(options, new SecureRandom());
	}

}
