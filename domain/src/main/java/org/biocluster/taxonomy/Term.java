package org.biocluster.taxonomy;

import java.time.LocalDate;

import org.biocluster.language.Bilingual;
import org.jspecify.annotations.Nullable;

/// One entry of a reference list.
///
/// @param code stable, never reused
/// @param help one line that helps to choose; may be empty
/// @param retiredOn the first day in Moscow on which it is not offered any more; null while it is
public record Term(String code, Bilingual name, Bilingual help, @Nullable LocalDate retiredOn) {
}
