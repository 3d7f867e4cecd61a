/// The real single-node Kafka broker and its storage.
@NullMarked
package org.biocluster.standalone.kafka;

import org.jspecify.annotations.NullMarked;
