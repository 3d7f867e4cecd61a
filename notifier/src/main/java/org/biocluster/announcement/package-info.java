/// New facts that somebody is to be told about, from the history to planned deliveries.
@NullMarked
package org.biocluster.announcement;

import org.jspecify.annotations.NullMarked;
