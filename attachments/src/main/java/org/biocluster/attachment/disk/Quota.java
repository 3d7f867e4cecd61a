package org.biocluster.attachment.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How much may still be kept. Several instances that share a directory agree again with every count. Thread-safe.
final class Quota {

	private final Places places;

	private final long most;

	private long used;

	/// @param most bytes that may be kept
	Quota(Places places, long most) throws IOException {
		this.places = places;
		this.most = most;
		count();
	}

	/// Whether there is room for more bytes; takes it.
	synchronized boolean take(long bytes) {
		if (used + bytes > most) {
			return false;
		}
		used += bytes;
		return true;
	}

	/// Gives room back.
	synchronized void give(long bytes) {
		used = Math.max(0, used - bytes);
	}

	/// Counts anew what is there. What is on its way in meanwhile may be missed until the
	/// next time.
	synchronized void count() throws IOException {
		Set<Object> counted = new HashSet<>();
		long sum = 0;
		for (Path holder : List.of(places.uploads(), places.proposals())) {
			for (Path directory : Places.in(holder)) {
				for (Path file : Places.in(directory)) {
					sum += size(file, counted);
				}
			}
		}
		used = sum;
	}

	/// Bytes with two names are kept once.
	private static long size(Path file, Set<Object> counted) throws IOException {
		BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
		Object key = attributes.fileKey();
		return attributes.isRegularFile() && counted.add(key == null ? file : key) ? attributes.size() : 0;
	}

}
