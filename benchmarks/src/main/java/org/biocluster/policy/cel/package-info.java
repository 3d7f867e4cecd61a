/// Lets measurements evaluate policies as the product would without its index.
@NullMarked
package org.biocluster.policy.cel;

import org.jspecify.annotations.NullMarked;
