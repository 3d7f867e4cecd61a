/// Tests of the fixtures.
@NullMarked
package org.biocluster.testsupport;

import org.jspecify.annotations.NullMarked;
