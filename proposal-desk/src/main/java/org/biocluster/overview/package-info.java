/// Numbers at a glance: what waits where, and what needs somebody to look at it.
@NullMarked
package org.biocluster.overview;

import org.jspecify.annotations.NullMarked;
