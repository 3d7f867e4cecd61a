/// The catalogue of topics: the only place where their names stand.
@NullMarked
package org.biocluster.topic;

import org.jspecify.annotations.NullMarked;
