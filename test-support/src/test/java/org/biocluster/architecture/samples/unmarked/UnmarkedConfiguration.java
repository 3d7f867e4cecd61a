package org.biocluster.architecture.samples.unmarked;

import java.time.Clock;

/// Wiring may ask the machine.
public class UnmarkedConfiguration {

	Clock clock = Clock.systemUTC();

}
