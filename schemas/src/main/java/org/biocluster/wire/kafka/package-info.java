/// Follows small topics that everybody reads whole.
@NullMarked
package org.biocluster.wire.kafka;

import org.jspecify.annotations.NullMarked;
