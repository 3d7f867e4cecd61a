/// The reference lists that a proposal is described with.
@NullMarked
package org.biocluster.taxonomy;

import org.jspecify.annotations.NullMarked;
