/// The words of the interface in both languages.
@NullMarked
package org.biocluster.wording;

import org.jspecify.annotations.NullMarked;
