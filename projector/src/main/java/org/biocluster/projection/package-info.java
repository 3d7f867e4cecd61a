/// Views that are derived from topics: kept up to date, rebuilt beside the live one, and swapped.
@NullMarked
package org.biocluster.projection;

import org.jspecify.annotations.NullMarked;
