/// Many proposals at once, as pages: choose, look, do, read the result.
@NullMarked
package org.biocluster.bulk.web;

import org.jspecify.annotations.NullMarked;
