/// Counts in the view.
@NullMarked
package org.biocluster.overview.jdbc;

import org.jspecify.annotations.NullMarked;
