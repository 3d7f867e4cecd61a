/// Terms of consideration and the working days they are counted in.
@NullMarked
package org.biocluster.deadline;

import org.jspecify.annotations.NullMarked;
