/// The form and the REST interface that take proposals.
@NullMarked
package org.biocluster.submission.web;

import org.jspecify.annotations.NullMarked;
