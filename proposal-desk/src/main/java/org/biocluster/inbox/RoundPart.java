package org.biocluster.inbox;

/// The round that a proposal was sent to.
/// @param code of the round
/// @param entry whether it came in time for it: `in-time`, `late`, or `by-link` when a late link made up for that
public record RoundPart(String code, String entry) {
}
