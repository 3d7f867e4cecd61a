/// What somebody who leaves is responsible for goes to a successor.
@NullMarked
package org.biocluster.handover;

import org.jspecify.annotations.NullMarked;
