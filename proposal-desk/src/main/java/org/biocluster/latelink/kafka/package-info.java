/// Keeps late links in their topic.
@NullMarked
package org.biocluster.latelink.kafka;

import org.jspecify.annotations.NullMarked;
