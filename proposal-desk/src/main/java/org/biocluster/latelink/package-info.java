/// Late links: the secretariat's leave to send something to a round that has closed.
@NullMarked
package org.biocluster.latelink;

import org.jspecify.annotations.NullMarked;
