/// Shows what could not be processed, and where it stands.
@NullMarked
package org.biocluster.deadletter.web;

import org.jspecify.annotations.NullMarked;
