/// What all services show of themselves, and how little of it.
@NullMarked
package org.biocluster.telemetry;

import org.jspecify.annotations.NullMarked;
