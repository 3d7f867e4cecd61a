@NullMarked
package org.biocluster.letter;

import org.jspecify.annotations.NullMarked;
