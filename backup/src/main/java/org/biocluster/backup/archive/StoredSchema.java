package org.biocluster.backup.archive;

/// A version of a subject and the id by which records name it.
/// @param sha256 of the schema's text, hexadecimal
public record StoredSchema(String subject, int version, int id, String sha256) {
}
