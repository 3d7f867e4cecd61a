@NullMarked
package org.biocluster.attachment.tika;

import org.jspecify.annotations.NullMarked;
