/// Child processes: started, watched, restarted with back-off, found again after a crash and stopped in order.
@NullMarked
package org.biocluster.standalone.process;

import org.jspecify.annotations.NullMarked;
