/// Who belongs to a working group.
@NullMarked
package org.biocluster.group;

import org.jspecify.annotations.NullMarked;
