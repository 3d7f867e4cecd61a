/// Tests of what becomes of an input.
@NullMarked
package org.biocluster.submission;

import org.jspecify.annotations.NullMarked;
