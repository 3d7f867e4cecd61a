/// Reads the dead letters of all services.
@NullMarked
package org.biocluster.deadletter.kafka;

import org.jspecify.annotations.NullMarked;
