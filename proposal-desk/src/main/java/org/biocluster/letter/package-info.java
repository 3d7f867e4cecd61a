/// Letters on paper and by e-mail: their scans, as files of the proposals that they become.
@NullMarked
package org.biocluster.letter;

import org.jspecify.annotations.NullMarked;
