/// Things that take room, kept for whoever needs them next.
@NullMarked
package org.biocluster.reuse;

import org.jspecify.annotations.NullMarked;
