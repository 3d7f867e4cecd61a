package org.biocluster.letter;

import org.biocluster.attachment.Upload;

/// What became of a scan that somebody wanted to attach.
public sealed interface ScanResult {

	/// It waits for the letter to be registered.
	record Taken(Upload scan) implements ScanResult {
	}

	/// It cannot be attached.
	/// @param code stable; the words are in the bundles under `scan`
	record Refused(String code) implements ScanResult {
	}

}
