/// The status page and its REST counterpart.
@NullMarked
package org.biocluster.status.web;

import org.jspecify.annotations.NullMarked;
