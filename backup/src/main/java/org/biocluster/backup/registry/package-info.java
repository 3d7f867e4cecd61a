/// Schemas with their ids out of a registry and into another one.
@NullMarked
package org.biocluster.backup.registry;

import org.jspecify.annotations.NullMarked;
