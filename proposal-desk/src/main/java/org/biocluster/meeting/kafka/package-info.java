/// Writes sessions, one change at a time.
@NullMarked
package org.biocluster.meeting.kafka;

import org.jspecify.annotations.NullMarked;
