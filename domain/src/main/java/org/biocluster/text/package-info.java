/// Free texts kept apart from the history, so that they can be forgotten.
@NullMarked
package org.biocluster.text;

import org.jspecify.annotations.NullMarked;
