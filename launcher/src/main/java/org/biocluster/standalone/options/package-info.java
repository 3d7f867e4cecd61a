/// What the person at the keyboard may choose: options, environment variables, ports. Uses the JDK only, so that it runs before anything is built.
@NullMarked
package org.biocluster.standalone.options;

import org.jspecify.annotations.NullMarked;
