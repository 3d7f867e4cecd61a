/// What authors do with their proposals after the submission.
@NullMarked
package org.biocluster.authoring;

import org.jspecify.annotations.NullMarked;
