/// Which language a request is answered in.
@NullMarked
package org.biocluster.wording.web;

import org.jspecify.annotations.NullMarked;
