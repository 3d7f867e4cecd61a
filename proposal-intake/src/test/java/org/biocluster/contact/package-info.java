/// Tests of how people can be reached.
@NullMarked
package org.biocluster.contact;

import org.jspecify.annotations.NullMarked;
