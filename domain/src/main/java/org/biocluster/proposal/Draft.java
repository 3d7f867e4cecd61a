package org.biocluster.proposal;

import org.jspecify.annotations.Nullable;

/// A decision that is proposed and not yet given out.
/// @param session at which it is to be taken; null outside a session
public record Draft(String group, DecisionDetails decision, @Nullable SessionRef session) {
}
