/// Compiles a policy whose rules are written in CEL and evaluates it.
@NullMarked
package org.biocluster.policy.cel;

import org.jspecify.annotations.NullMarked;
