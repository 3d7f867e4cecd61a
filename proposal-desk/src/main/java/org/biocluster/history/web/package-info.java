/// The history for those who oversee, as documents and as a page.
@NullMarked
package org.biocluster.history.web;

import org.jspecify.annotations.NullMarked;
