/// What the public may see of a service's state, and what it may not.
@NullMarked
package org.biocluster.telemetry.web;

import org.jspecify.annotations.NullMarked;
