/// Follows the topic of policies and keeps all versions ready to use.
@NullMarked
package org.biocluster.policy.kafka;

import org.jspecify.annotations.NullMarked;
