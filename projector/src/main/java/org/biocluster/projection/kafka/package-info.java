/// Reading topics from a stored position, with everything that can't be read told apart.
@NullMarked
package org.biocluster.projection.kafka;

import org.jspecify.annotations.NullMarked;
