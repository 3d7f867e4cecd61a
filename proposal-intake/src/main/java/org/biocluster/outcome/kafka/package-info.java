/// Outcomes read from their topic.
@NullMarked
package org.biocluster.outcome.kafka;

import org.jspecify.annotations.NullMarked;
