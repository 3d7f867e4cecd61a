/// Papers as files that office programs open.
@NullMarked
package org.biocluster.paper.office;

import org.jspecify.annotations.NullMarked;
