/// Tests of the harness, as far as it works without a built product.
@NullMarked
package org.biocluster.testsupport.system;

import org.jspecify.annotations.NullMarked;
