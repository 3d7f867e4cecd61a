/// The language of a request.
@NullMarked
package org.biocluster.wording.web;

import org.jspecify.annotations.NullMarked;
