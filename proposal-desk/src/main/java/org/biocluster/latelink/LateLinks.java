package org.biocluster.latelink;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.biocluster.link.LateLink;

/// The late links that were given. Thread-safe.
public interface LateLinks {

	/// All of them, the newest first.
	List<LateLink> all();

	Optional<LateLink> find(UUID id);

	/// Gives one, or writes what became of it.
	void write(LateLink link);

}
