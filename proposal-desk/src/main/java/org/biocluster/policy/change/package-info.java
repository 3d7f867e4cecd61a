/// New versions of the policy: checked, published, put in force.
@NullMarked
package org.biocluster.policy.change;

import org.jspecify.annotations.NullMarked;
