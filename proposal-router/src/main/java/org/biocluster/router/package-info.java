/// The runnable router: settings, wiring, start and stop.
@NullMarked
package org.biocluster.router;

import org.jspecify.annotations.NullMarked;
