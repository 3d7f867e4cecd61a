/// Reads what papers say from the view.
@NullMarked
package org.biocluster.paper.jdbc;

import org.jspecify.annotations.NullMarked;
