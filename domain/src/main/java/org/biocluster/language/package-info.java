/// The two languages of the product and texts that exist in both.
@NullMarked
package org.biocluster.language;

import org.jspecify.annotations.NullMarked;
