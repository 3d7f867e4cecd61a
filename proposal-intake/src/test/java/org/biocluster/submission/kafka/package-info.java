/// Tests of what is known about a command after sending it.
@NullMarked
package org.biocluster.submission.kafka;

import org.jspecify.annotations.NullMarked;
