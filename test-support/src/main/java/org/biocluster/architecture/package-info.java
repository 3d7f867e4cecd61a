/// What every module's structure is held to, as ArchUnit rules.
@NullMarked
package org.biocluster.architecture;

import org.jspecify.annotations.NullMarked;
