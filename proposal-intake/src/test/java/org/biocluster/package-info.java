/// What holds for the whole module.
@NullMarked
package org.biocluster;

import org.jspecify.annotations.NullMarked;
