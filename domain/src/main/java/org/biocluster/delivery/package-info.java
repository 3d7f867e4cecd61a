/// What became of each message that was to be sent.
@NullMarked
package org.biocluster.delivery;

import org.jspecify.annotations.NullMarked;
