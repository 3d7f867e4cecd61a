/// The tables that services call their own, into files and back.
@NullMarked
package org.biocluster.backup.jdbc;

import org.jspecify.annotations.NullMarked;
