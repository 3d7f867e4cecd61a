/// What services tell about themselves, as those see it who watch them.
@NullMarked
package org.biocluster.testsupport.telemetry;

import org.jspecify.annotations.NullMarked;
