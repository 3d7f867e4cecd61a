/// One action on many proposals at once: what it would do and whom it would write to, and then what became of each.
@NullMarked
package org.biocluster.bulk;

import org.jspecify.annotations.NullMarked;
