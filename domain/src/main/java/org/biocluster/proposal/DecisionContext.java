package org.biocluster.proposal;

import java.time.Instant;

/// What a decision depends on besides the proposal and the command.
/// @param nextNumber the number to give if the command registers the proposal
public record DecisionContext(Regulations regulations, RegistrationNumber nextNumber, Instant now) {
}
