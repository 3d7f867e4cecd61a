/// Scans of letters, sent by programs.
@NullMarked
package org.biocluster.letter.web;

import org.jspecify.annotations.NullMarked;
