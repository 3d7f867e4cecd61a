package org.biocluster.policy;

import org.biocluster.language.Bilingual;

/// Why one rule matched; the text reads on after "because".
public record RuleReason(String ruleId, Bilingual why) {
}
