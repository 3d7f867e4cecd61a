/// Tests of the words of the interface.
@NullMarked
package org.biocluster.wording;

import org.jspecify.annotations.NullMarked;
