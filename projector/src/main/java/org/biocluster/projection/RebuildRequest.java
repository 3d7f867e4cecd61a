package org.biocluster.projection;

/// @param who opaque id of the member of staff
/// @param swapWhenDifferent whether the rebuilt view shall replace the live one even if they differ: a repair. Otherwise a
/// difference is only reported
public record RebuildRequest(String who, boolean swapWhenDifferent) {
}
