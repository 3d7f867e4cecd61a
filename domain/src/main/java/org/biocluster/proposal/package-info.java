/// The life of one proposal: commands, events, states, and the pure functions that turn one into the other.
@NullMarked
package org.biocluster.proposal;

import org.jspecify.annotations.NullMarked;
