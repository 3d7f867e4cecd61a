/// Deliveries from the plan to the end: each is tried by one worker at a time and never sent twice.
@NullMarked
package org.biocluster.dispatch;

import org.jspecify.annotations.NullMarked;
