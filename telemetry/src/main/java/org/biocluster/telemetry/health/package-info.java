/// Whether what a service depends on is there.
@NullMarked
package org.biocluster.telemetry.health;

import org.jspecify.annotations.NullMarked;
