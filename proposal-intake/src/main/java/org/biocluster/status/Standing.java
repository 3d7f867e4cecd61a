package org.biocluster.status;

import org.biocluster.proposal.ProposalId;
import org.jspecify.annotations.Nullable;

/// Where a proposal stands for whoever holds a valid link to it.
///
/// @param generation of the link
/// @param view null while the view has not seen the proposal
public record Standing(ProposalId id, int generation, @Nullable ProposalView view) {
}
