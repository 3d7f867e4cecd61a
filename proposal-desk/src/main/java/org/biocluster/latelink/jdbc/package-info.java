/// What came by late links, from the view.
@NullMarked
package org.biocluster.latelink.jdbc;

import org.jspecify.annotations.NullMarked;
