/// The step before the first start and before each update: creates topics, registers schemas, and refuses what differs.
@NullMarked
package org.biocluster.setup;

import org.jspecify.annotations.NullMarked;
