/// Tells the other services who belongs to which group.
@NullMarked
package org.biocluster.account.kafka;

import org.jspecify.annotations.NullMarked;
