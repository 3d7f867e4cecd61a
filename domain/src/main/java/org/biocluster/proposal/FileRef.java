package org.biocluster.proposal;

/// Names an attached file by its content.
/// @param sha256 hexadecimal hash of the content, also its address in the file store
/// @param name the text that holds the display name
public record FileRef(String sha256, long size, String mediaType, TextId name) {
}
