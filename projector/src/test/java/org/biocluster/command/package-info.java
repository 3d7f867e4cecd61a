/// Tests of waiting for outcomes.
@NullMarked
package org.biocluster.command;

import org.jspecify.annotations.NullMarked;
