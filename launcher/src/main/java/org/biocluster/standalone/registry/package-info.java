/// The real schema registry on a durable file database.
@NullMarked
package org.biocluster.standalone.registry;

import org.jspecify.annotations.NullMarked;
