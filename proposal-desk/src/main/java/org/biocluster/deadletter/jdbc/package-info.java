/// Reads the desk's own quarantine.
@NullMarked
package org.biocluster.deadletter.jdbc;

import org.jspecify.annotations.NullMarked;
