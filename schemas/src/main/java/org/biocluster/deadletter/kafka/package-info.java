/// Dead letters as Kafka records: original bytes, coordinates and cause in headers.
@NullMarked
package org.biocluster.deadletter.kafka;

import org.jspecify.annotations.NullMarked;
