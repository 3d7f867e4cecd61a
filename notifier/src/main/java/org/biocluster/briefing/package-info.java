/// What has to be known about a proposal to write a letter about it.
@NullMarked
package org.biocluster.briefing;

import org.jspecify.annotations.NullMarked;
