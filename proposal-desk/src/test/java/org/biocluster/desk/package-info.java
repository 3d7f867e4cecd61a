/// The desk as a whole, on a real broker, registry and database.
@NullMarked
package org.biocluster.desk;

import org.jspecify.annotations.NullMarked;
