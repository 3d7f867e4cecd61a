/// Commands written to their topics, outcomes read from theirs.
@NullMarked
package org.biocluster.command.kafka;

import org.jspecify.annotations.NullMarked;
