/// Commands on their way to the router.
@NullMarked
package org.biocluster.submission.kafka;

import org.jspecify.annotations.NullMarked;
