/// Work that is done again and again, each kind in a thread of its own, whatever fails meanwhile.
@NullMarked
package org.biocluster.duty;

import org.jspecify.annotations.NullMarked;
