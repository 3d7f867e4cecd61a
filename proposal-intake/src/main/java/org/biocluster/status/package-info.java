/// What an author sees of the own proposal.
@NullMarked
package org.biocluster.status;

import org.jspecify.annotations.NullMarked;
