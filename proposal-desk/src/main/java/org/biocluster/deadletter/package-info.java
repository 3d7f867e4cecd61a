/// What could not be processed, wherever it was found.
@NullMarked
package org.biocluster.deadletter;

import org.jspecify.annotations.NullMarked;
