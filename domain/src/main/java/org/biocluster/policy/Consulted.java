package org.biocluster.policy;

/// A group besides the primary one.
///
/// @param informationOnly the group is only told; its opinion is never awaited
public record Consulted(String group, boolean informationOnly) {
}
