package org.biocluster.policy;

import java.time.Instant;

/// One record of the topic of policies: either a version or the word which one is in force.
public sealed interface PolicyRecord permits PublishedPolicy, ActivePolicy {

	/// The version it is about.
	long version();

	/// The hash of that version, see [CompiledPolicy#hash()]; a version never gets
	/// another one.
	String hash();

	/// When it was written.
	Instant at();

	/// Opaque id of who wrote it.
	String by();

	/// The key under which it stands: every version has its own, the one in force is
	/// named under `active`.
	String key();

}
