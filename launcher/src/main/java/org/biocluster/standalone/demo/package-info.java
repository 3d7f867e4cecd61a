/// Fills an empty system with the sample proposals, over the public interface as an expert's program would.
@NullMarked
package org.biocluster.standalone.demo;

import org.jspecify.annotations.NullMarked;
