package org.biocluster.backup.archive;

/// What a table of a view held while nothing moved: after a restore the view, made anew, must hold the same.
/// @param hash over all rows whatever their order
public record StoredView(String schema, String table, long rows, String hash) {
}
