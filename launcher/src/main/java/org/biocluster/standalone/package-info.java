/// Starts the whole pipeline on one machine and stops it again.
@NullMarked
package org.biocluster.standalone;

import org.jspecify.annotations.NullMarked;
