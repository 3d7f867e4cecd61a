package org.biocluster.architecture.samples.unmarked;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// Breaks the rules about null-safety and about time and identity, the allowed call with a clock aside.
public class Unmarked {

	Instant at = Instant.now();

	UUID id = UUID.randomUUID();

	Instant allowed = Instant.now(Clock.systemUTC());

}
