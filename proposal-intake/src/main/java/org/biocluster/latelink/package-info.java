/// Late links as authors use them: whether one holds, and how often it was used.
@NullMarked
package org.biocluster.latelink;

import org.jspecify.annotations.NullMarked;
