/// Tests of the registration notice.
@NullMarked
package org.biocluster.status.pdf;

import org.jspecify.annotations.NullMarked;
