/// Tests of sending commands.
@NullMarked
package org.biocluster.command.kafka;

import org.jspecify.annotations.NullMarked;
