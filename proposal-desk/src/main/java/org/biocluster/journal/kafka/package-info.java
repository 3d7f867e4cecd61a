/// Reads topics as they are, and writes to those that belong to the desk.
@NullMarked
package org.biocluster.journal.kafka;

import org.jspecify.annotations.NullMarked;
