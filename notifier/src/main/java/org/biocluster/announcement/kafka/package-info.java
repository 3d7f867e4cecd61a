/// New facts from the history's topic.
@NullMarked
package org.biocluster.announcement.kafka;

import org.jspecify.annotations.NullMarked;
