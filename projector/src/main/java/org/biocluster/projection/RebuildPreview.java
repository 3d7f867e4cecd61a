package org.biocluster.projection;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// How much a rebuild would read.
/// @param atMost records of each topic; there may be fewer, since offsets are also given to what is no record
public record RebuildPreview(SortedMap<String, Long> atMost) {

	public RebuildPreview {
		atMost = Collections.unmodifiableSortedMap(new TreeMap<>(atMost));
	}

	public long total() {
		return this.atMost.values().stream().mapToLong(Long::longValue).sum();
	}

}
