/// What the working groups are, which rules place a proposal with them, and what placing it gave.
@NullMarked
package org.biocluster.policy;

import org.jspecify.annotations.NullMarked;
