/// Keys that services share, kept as files.
@NullMarked
package org.biocluster.secret;

import org.jspecify.annotations.NullMarked;
