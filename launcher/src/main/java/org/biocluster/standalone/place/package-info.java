/// Where things are: what was built, what is kept between runs, and its secrets.
@NullMarked
package org.biocluster.standalone.place;

import org.jspecify.annotations.NullMarked;
