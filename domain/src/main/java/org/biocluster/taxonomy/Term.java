package org.biocluster.taxonomy;

import org.biocluster.language.Bilingual;

/// One entry of a reference list.
///
/// @param code stable, never reused
/// @param help one line that helps to choose; may be empty
public record Term(String code, Bilingual name, Bilingual help) {
}
