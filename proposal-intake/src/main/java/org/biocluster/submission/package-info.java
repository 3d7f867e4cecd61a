/// Sending a proposal: what was typed, whether it can be accepted, and the command it becomes.
@NullMarked
package org.biocluster.submission;

import org.jspecify.annotations.NullMarked;
