/// Reads JSON that has to be exactly as expected, bilingual texts included.
@NullMarked
package org.biocluster.language.json;

import org.jspecify.annotations.NullMarked;
