/// Pairs records of the domain with Avro records by name.
@NullMarked
package org.biocluster.wire.avro;

import org.jspecify.annotations.NullMarked;
