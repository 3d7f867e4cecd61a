/// What a file is, judged by its bytes.
@NullMarked
package org.biocluster.attachment.tika;

import org.jspecify.annotations.NullMarked;
