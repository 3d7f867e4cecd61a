package org.biocluster.backup.archive;

/// A file of the backup.
/// @param name relative to the directory of the backup
/// @param records how many records or rows it holds
/// @param sha256 of its bytes, hexadecimal
public record StoredFile(String name, long records, String sha256) {
}
