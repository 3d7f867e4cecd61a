/// Policies as JSON, and the policies that the product comes with.
@NullMarked
package org.biocluster.policy.json;

import org.jspecify.annotations.NullMarked;
