/// How far a view has followed its topics.
@NullMarked
package org.biocluster.projection.position;

import org.jspecify.annotations.NullMarked;
