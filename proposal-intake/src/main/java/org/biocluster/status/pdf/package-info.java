/// The registration notice as a document to print and file.
@NullMarked
package org.biocluster.status.pdf;

import org.jspecify.annotations.NullMarked;
