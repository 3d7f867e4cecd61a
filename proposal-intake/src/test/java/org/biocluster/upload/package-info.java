@NullMarked
package org.biocluster.upload;

import org.jspecify.annotations.NullMarked;
