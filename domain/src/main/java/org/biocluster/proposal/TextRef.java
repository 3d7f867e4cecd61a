package org.biocluster.proposal;

/// Names a free text without saying it: what the history keeps of one.
public record TextRef(TextId id, TextKind kind, String hash) {
}
