/// Topics into files and back, with every offset that somebody may have written down.
@NullMarked
package org.biocluster.backup.kafka;

import org.jspecify.annotations.NullMarked;
