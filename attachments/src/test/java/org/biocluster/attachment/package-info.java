@NullMarked
package org.biocluster.attachment;

import org.jspecify.annotations.NullMarked;
