/// How people can be reached: strictly read and normalised.
@NullMarked
package org.biocluster.contact;

import org.jspecify.annotations.NullMarked;
