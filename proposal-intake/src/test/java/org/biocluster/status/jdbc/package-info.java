/// Tests of how the view behind the status page is written.
@NullMarked
package org.biocluster.status.jdbc;

import org.jspecify.annotations.NullMarked;
