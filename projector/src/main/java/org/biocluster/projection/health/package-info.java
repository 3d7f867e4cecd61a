/// What readiness says about a view.
@NullMarked
package org.biocluster.projection.health;

import org.jspecify.annotations.NullMarked;
