/// The desk's words: messages in two languages with their plurals, and times as they are read in Moscow.
@NullMarked
package org.biocluster.wording;

import org.jspecify.annotations.NullMarked;
