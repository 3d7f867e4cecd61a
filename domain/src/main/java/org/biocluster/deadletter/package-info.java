/// Records that could not be used: what they were and why.
@NullMarked
package org.biocluster.deadletter;

import org.jspecify.annotations.NullMarked;
