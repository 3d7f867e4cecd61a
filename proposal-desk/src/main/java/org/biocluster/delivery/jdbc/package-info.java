/// Reads the reports on messages from the view.
@NullMarked
package org.biocluster.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
