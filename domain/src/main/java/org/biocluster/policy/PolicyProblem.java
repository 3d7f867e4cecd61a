package org.biocluster.policy;

import org.jspecify.annotations.Nullable;

/// Why a policy cannot be used, for the person who edits it.
///
/// @param ruleId the rule it is about; null for a problem outside the rules
/// @param field `when`, `primary`, `consulted`, `informed` or the path of another part, for example `groups[3].parent`
/// @param line line within the expression, from 1; 0 where there is no expression
/// @param column column within the line, from 1; 0 where there is no expression
/// @param code stable, for programs
/// @param message English, for people
public record PolicyProblem(@Nullable String ruleId, String field, int line, int column, String code, String message) {
}
