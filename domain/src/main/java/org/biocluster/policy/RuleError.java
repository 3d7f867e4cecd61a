package org.biocluster.policy;

/// A rule that failed while it was evaluated.
///
/// @param code what went wrong, without any of the proposal's content
public record RuleError(String ruleId, String code) {
}
