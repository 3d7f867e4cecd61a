/// Tests of waiting for outcomes.
@NullMarked
package org.biocluster.outcome;

import org.jspecify.annotations.NullMarked;
