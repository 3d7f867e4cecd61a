/// Settings of Kafka clients and the choice of a partition, the same for everybody.
@NullMarked
package org.biocluster.topic.kafka;

import org.jspecify.annotations.NullMarked;
