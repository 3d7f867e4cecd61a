/// The set-up step and the four services with the environment each is given.
@NullMarked
package org.biocluster.standalone.pipeline;

import org.jspecify.annotations.NullMarked;
