/// Makes the router's state anew from the history.
@NullMarked
package org.biocluster.routing.rebuild;

import org.jspecify.annotations.NullMarked;
