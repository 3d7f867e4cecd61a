/// One trace from a request over the topics to what came of it.
@NullMarked
package org.biocluster.telemetry.trace;

import org.jspecify.annotations.NullMarked;
