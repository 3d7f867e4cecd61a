/// The submission as JSON, read without any leniency.
@NullMarked
package org.biocluster.submission.json;

import org.jspecify.annotations.NullMarked;
