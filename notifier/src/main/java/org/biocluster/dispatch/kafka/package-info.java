/// Reports of deliveries in their topic.
@NullMarked
package org.biocluster.dispatch.kafka;

import org.jspecify.annotations.NullMarked;
