package org.biocluster.attachment;

import java.nio.file.Path;

/// Bytes that have arrived whole and may be looked at. Closing forgets them, unless they were kept before.
public interface Incoming extends AutoCloseable {

	/// Where they can be read until they are kept or forgotten.
	Path path();

	/// How many they are.
	long size();

	/// Their hash, hexadecimal.
	String sha256();

	@Override
	void close();

}
