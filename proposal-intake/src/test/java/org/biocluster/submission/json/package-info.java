/// Tests of reading JSON.
@NullMarked
package org.biocluster.submission.json;

import org.jspecify.annotations.NullMarked;
