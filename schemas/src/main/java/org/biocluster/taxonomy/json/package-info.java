/// The reference lists as JSON, as the product comes with them.
@NullMarked
package org.biocluster.taxonomy.json;

import org.jspecify.annotations.NullMarked;
