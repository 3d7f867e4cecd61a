/// Commands on their way to the router, and what became of them.
@NullMarked
package org.biocluster.command;

import org.jspecify.annotations.NullMarked;
