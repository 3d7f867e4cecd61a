/// What became of a command that was sent a moment ago.
@NullMarked
package org.biocluster.outcome;

import org.jspecify.annotations.NullMarked;
