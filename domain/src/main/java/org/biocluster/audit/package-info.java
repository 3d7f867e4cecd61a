/// Who did what, also what was refused or failed.
@NullMarked
package org.biocluster.audit;

import org.jspecify.annotations.NullMarked;
