@NullMarked
package org.biocluster.attachment.clamd;

import org.jspecify.annotations.NullMarked;
