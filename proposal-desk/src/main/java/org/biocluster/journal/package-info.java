/// Records of the topics with their places, as they are: readable or not.
@NullMarked
package org.biocluster.journal;

import org.jspecify.annotations.NullMarked;
