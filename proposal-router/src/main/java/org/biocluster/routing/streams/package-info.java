/// The Kafka Streams topology: one processor that loads, decides, stores and forwards.
@NullMarked
package org.biocluster.routing.streams;

import org.jspecify.annotations.NullMarked;
