package org.biocluster.attachment;

/// A file that waits to be sent with a proposal.
/// @param id unguessable: whoever knows it may attach the file
/// @param name made fit to be shown
/// @param size in bytes
/// @param sha256 of the bytes, hexadecimal
public record Upload(String id, String name, long size, FileType type, String sha256) {

	/// Says nothing of the name.
	@Override
	public String toString() {
		return "Upload[" + this.type + ", " + this.size + "]";
	}

}
