/// What staff do with a proposal: the commands they may give, as they are written in JSON.
@NullMarked
package org.biocluster.action;

import org.jspecify.annotations.NullMarked;
