/// Shows what became of every message.
@NullMarked
package org.biocluster.delivery.web;

import org.jspecify.annotations.NullMarked;
