package org.biocluster.status;

import java.time.Instant;

import org.biocluster.proposal.Classification;

/// What a proposal was about from one version on; its texts stand beside it.
public record OwnContent(long version, Instant at, Classification classification) {
}
