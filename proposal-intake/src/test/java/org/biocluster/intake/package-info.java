/// The whole service against a real broker, registry and database.
@NullMarked
package org.biocluster.intake;

import org.jspecify.annotations.NullMarked;
