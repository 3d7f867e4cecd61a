/// Letters put into words, once, and shown as plain text and as HTML.
@NullMarked
package org.biocluster.letter;

import org.jspecify.annotations.NullMarked;
