/// Turning commands into facts: what the router keeps and how it refuses to run on a state that is not whole.
@NullMarked
package org.biocluster.routing;

import org.jspecify.annotations.NullMarked;
