/// The service as a whole: its parts wired together.
@NullMarked
package org.biocluster.intake;

import org.jspecify.annotations.NullMarked;
